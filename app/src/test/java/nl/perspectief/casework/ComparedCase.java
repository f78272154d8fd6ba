package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.review.FollowedShares;
import nl.perspectief.signals.CaseOpening.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case whose shares are compared, as share, on the page and in SQL, with a {@link ModelOfShares}. */
abstract class ComparedCase {
    static final List<String> PARTNERS = List.of("nora.leerplicht", "mark.politie", "lotte.maatschappelijkwerk");
    static final Lichtendal LICHTENDAL = Lichtendal.up();
    static final FollowedShares NIGHT = new FollowedShares(LICHTENDAL.server());
    static final Instant START = LICHTENDAL.clock.instant();

    final long seed;
    final Random random;
    final Acting ilse = LICHTENDAL.acting("ilse.gemeente");
    final Acting karim = LICHTENDAL.acting("karim.gemeente");
    final ModelOfShares model;
    final UUID caseId;
    final Map<ModelOfShares.Stand, Long> seen = new EnumMap<>(ModelOfShares.Stand.class);
    private final Map<UUID, Acting> readers = new HashMap<>();
    private final Map<UUID, Item> items = new HashMap<>();
    long compared;
    int events;

    ComparedCase(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        LocalDate birthday = Lichtendal.TODAY.plusDays(random.nextInt(150));
        LocalDate born = birthday.minusYears(List.of(11, 12, 15, 16, 17).get(random.nextInt(5)));
        this.model = new ModelOfShares(
                new ModelOfFacts(NIGHT, Working.LICHTENDAL, born, karim.professionalId(), karim.organisationId()));
        this.caseId = LICHTENDAL
                .get(CaseFiles.class)
                .open(
                        ilse,
                        new Opening(
                                null,
                                UUID.randomUUID(),
                                1,
                                karim.professionalId(),
                                ilse.organisationId(),
                                Working.LICHTENDAL));
        Lichtendal.done(LICHTENDAL
                .get(CaseFiles.class)
                .identify(ilse, caseId, new Identity("Jayden", "Voorbeeld-Verzonnen", born)));
        readers.put(karim.professionalId(), karim);
        PARTNERS.forEach(login -> {
            Acting acting = LICHTENDAL.acting(login);
            readers.put(acting.professionalId(), acting);
        });
    }

    final Instant now() {
        return LICHTENDAL.clock.instant();
    }

    /** Shares that are new, with the items that their givers hold. */
    final void found(CaseAnswer answer) {
        if (!(answer instanceof CaseAnswer.Done)) {
            return;
        }
        for (Disclosure share : shares()) {
            if (!model.knows(share.id())) {
                Acting giver = readers.getOrDefault(share.givenBy(), ilse);
                Item item =
                        LICHTENDAL.get(Items.class).find(giver, share.itemId()).orElseThrow();
                items.put(item.id(), item);
                model.given(share, item, false);
            }
        }
        model.review(now());
    }

    private List<Disclosure> shares() {
        return LICHTENDAL.get(Disclosures.class).ofCase(ilse, caseId);
    }

    final void compare() {
        Map<UUID, ModelOfShares.Stand> law = model.at(now());
        law.values().forEach(stand -> seen.merge(stand, 1L, Long::sum));
        Map<UUID, ModelOfShares.Stand> ofShares = new HashMap<>();
        for (Disclosure share : shares()) {
            ModelOfShares.Stand stand = stand(share.standsAt(now()), share.restsAt(now()));
            ofShares.put(share.id(), stand);
            assertThat(stand)
                    .as(() -> when() + ", " + share.category() + " for " + share.receiver() + ", " + share.lawfulness()
                            + ", " + model)
                    .isEqualTo(law.get(share.id()));
        }
        assertThat(ofShares).as(this::when).hasSameSizeAs(law);
        Map<UUID, ModelOfShares.Stand> page = new HashMap<>();
        LICHTENDAL
                .get(SharingOverviews.class)
                .look(ilse, caseId)
                .orElseThrow()
                .lines()
                .forEach(line -> page.put(line.disclosure().id(), stand(line.standing(), line.resting())));
        assertThat(page).as(this::when).isEqualTo(law);
        compared += 2L * law.size();
        readers.values().forEach(reader -> sql(reader, law));
    }

    private static ModelOfShares.Stand stand(boolean stands, boolean rests) {
        return stands ? ModelOfShares.Stand.READABLE : rests ? ModelOfShares.Stand.RESTING : ModelOfShares.Stand.ENDED;
    }

    private void sql(Acting reader, Map<UUID, ModelOfShares.Stand> law) {
        Set<UUID> visible = new HashSet<>(LICHTENDAL
                .get(Transactions.class)
                .as(
                        reader,
                        () -> LICHTENDAL
                                .get(JdbcClient.class)
                                .sql("SELECT id FROM item WHERE case_id = ?")
                                .param(caseId)
                                .query(UUID.class)
                                .list()));
        Set<UUID> expected = model.readableItems(reader, law);
        for (Item item : items.values()) {
            if (!item.organisationId().equals(reader.organisationId())) {
                assertThat(visible.contains(item.id()))
                        .as(() -> when() + ", item " + item.category() + " for "
                                + reader.organisation().partner())
                        .isEqualTo(expected.contains(item.id()));
                compared++;
            }
        }
    }

    private String when() {
        return "seed " + seed + ", event " + events + ", " + now();
    }
}
