package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenants.Disclosure;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.covenants.FollowedShares;
import nl.perspectief.covenants.Identity;
import nl.perspectief.covenants.Item;
import nl.perspectief.covenants.ItemKind;
import nl.perspectief.covenants.Items;
import nl.perspectief.covenants.Narrative;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import nl.perspectief.signals.CaseOpening.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Share, page and SQL say the same as a model of the law at every instant of histories made by chance: consent given and taken
 * back, birthdays, postponements, data that grows old, seats, phases, signatures, DPIAs and decisions that end, and another
 * version of the covenant. The model decides with the specification of the kernel and keeps its own account of the facts.
 * {@code -Dperspectief.seed=...} starts elsewhere, {@code -Dperspectief.histories=...} goes on longer.
 */
class GeneratedHistoriesModuleTests {
    private static final long FIRST_SEED = Long.getLong("perspectief.seed", 20261124L);
    private static final int HISTORIES = Integer.getInteger("perspectief.histories", 12);
    private static final int EVENTS = 14;
    private static final List<String> PARTNERS =
            List.of("nora.leerplicht", "mark.politie", "lotte.maatschappelijkwerk");

    private static final Lichtendal LICHTENDAL = Lichtendal.up();
    private static final FollowedShares NIGHT = new FollowedShares(LICHTENDAL.server());
    private static final Instant START = LICHTENDAL.clock.instant();

    @AfterAll
    static void today() {
        LICHTENDAL.pass(Duration.between(LICHTENDAL.clock.instant(), START));
        NIGHT.registerAsItWas();
    }

    @Test
    void share_page_and_sql_say_what_the_law_says_at_every_instant() {
        long compared = 0;
        Map<ModelOfShares.Stand, Long> seen = new EnumMap<>(ModelOfShares.Stand.class);
        for (long seed = FIRST_SEED; seed < FIRST_SEED + HISTORIES; seed++) {
            History history = new History(seed);
            history.play();
            compared += history.compared;
            history.seen.forEach((stand, count) -> seen.merge(stand, count, Long::sum));
            LICHTENDAL.pass(Duration.between(LICHTENDAL.clock.instant(), START));
            history.forget();
            NIGHT.registerAsItWas();
        }
        System.out.println(HISTORIES + " histories, " + compared + " comparisons, shares " + seen);
        assertThat(seen.keySet()).as("each stand was met").containsExactlyInAnyOrder(ModelOfShares.Stand.values());
        assertThat(compared).isGreaterThan(HISTORIES * 1_000L);
    }

    private static final class History {
        private final long seed;
        private final Random random;
        private final Acting ilse = LICHTENDAL.acting("ilse.gemeente");
        private final Acting karim = LICHTENDAL.acting("karim.gemeente");
        private final Map<UUID, Acting> readers = new HashMap<>();
        private final Map<UUID, Item> items = new HashMap<>();
        private final Map<UUID, UUID> seats = new HashMap<>();
        private final ModelOfShares model;
        private final UUID caseId;
        private final Map<ModelOfShares.Stand, Long> seen = new EnumMap<>(ModelOfShares.Stand.class);
        private long compared;
        private int events;

        History(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            LocalDate birthday = Lichtendal.TODAY.plusDays(random.nextInt(150));
            LocalDate born = birthday.minusYears(List.of(11, 12, 15, 16, 17).get(random.nextInt(5)));
            this.model = new ModelOfShares(NIGHT, born, karim.professionalId());
            this.caseId = LICHTENDAL
                    .get(CaseFiles.class)
                    .open(
                            ilse,
                            new Opening(
                                    Ids.next(START),
                                    UUID.randomUUID(),
                                    1,
                                    karim.professionalId(),
                                    ilse.organisationId()));
            Lichtendal.done(LICHTENDAL
                    .get(CaseFiles.class)
                    .identify(ilse, caseId, new Identity("Jayden", "Voorbeeld-Verzonnen", born)));
            readers.put(karim.professionalId(), karim);
            PARTNERS.forEach(login -> {
                Acting acting = LICHTENDAL.acting(login);
                readers.put(acting.professionalId(), acting);
            });
        }

        void play() {
            inform(new Informing(
                    null,
                    Postponement.values()[0],
                    Lichtendal.TODAY.plusDays(random.nextInt(70)),
                    day(),
                    day(),
                    Lichtendal.TODAY));
            PARTNERS.forEach(this::sit);
            for (int i = 0; i < 30; i++) {
                give();
            }
            compare();
            for (events = 0; events < EVENTS; events++) {
                happen();
                compare();
                for (int i = random.nextInt(5); i > 0; i--) {
                    wait(Duration.ofMinutes(random.nextInt(60 * 24 * 7)));
                    compare();
                    if (random.nextInt(3) > 0) {
                        NIGHT.passes();
                        model.review(now(), ignored -> true);
                        compare();
                    }
                }
            }
        }

        /** So that the nights of the next history pass as fast. */
        void forget() {
            LICHTENDAL
                    .server()
                    .superuser()
                    .sql("DELETE FROM disclosure WHERE case_id = ?")
                    .param(caseId)
                    .update();
        }

        private void happen() {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> informAnew();
                case 3 -> move();
                case 4 -> stand();
                case 5, 6, 7 -> give();
                case 8 -> {
                    if (random.nextInt(3) == 0) {
                        register();
                    }
                }
                case 9 -> sit(PARTNERS.get(random.nextInt(PARTNERS.size())));
                default -> wait(Duration.ofDays(random.nextInt(20)));
            }
        }

        private Instant now() {
            return LICHTENDAL.clock.instant();
        }

        private LocalDate today() {
            return Days.of(now());
        }

        private void wait(Duration duration) {
            LICHTENDAL.pass(duration);
        }

        private LocalDate day() {
            return random.nextInt(4) == 0 ? null : Lichtendal.TODAY;
        }

        private void informAnew() {
            boolean told = random.nextInt(3) > 0;
            boolean postponed = !told && random.nextInt(4) > 0;
            inform(new Informing(
                    told ? Lichtendal.TODAY : null,
                    postponed ? Postponement.values()[0] : null,
                    postponed ? today().plusDays(random.nextInt(25)) : null,
                    day(),
                    day(),
                    Lichtendal.TODAY));
        }

        private CaseFile file() {
            return LICHTENDAL.get(CaseFiles.class).look(karim, caseId).orElseThrow().file();
        }

        private void inform(Informing informing) {
            if (LICHTENDAL.get(CaseFiles.class).inform(karim, caseId, file().version(), informing)
                    instanceof CaseAnswer.Done) {
                model.informed(informing);
                model.review(now(), ignored -> true);
            }
        }

        private void sit(String login) {
            Acting who = LICHTENDAL.acting(login);
            CaseAnswer answer = LICHTENDAL
                    .get(Participants.class)
                    .add(
                            karim,
                            caseId,
                            new Participants.NewSeat(
                                    who.professionalId(),
                                    new Narrative("Nodig voor de aanpak."),
                                    Lichtendal.TODAY.plusMonths(11),
                                    true));
            if (answer instanceof CaseAnswer.Done(UUID seat)) {
                seats.put(who.professionalId(), seat);
                model.seated(who.professionalId());
                found(answer);
            }
        }

        private void stand() {
            List<UUID> sitting = List.copyOf(seats.keySet());
            if (!sitting.isEmpty()) {
                UUID who = sitting.get(random.nextInt(sitting.size()));
                if (LICHTENDAL
                                .get(Participants.class)
                                .remove(karim, caseId, seats.get(who), "no-longer-needed")
                        instanceof CaseAnswer.Done) {
                    seats.remove(who);
                    model.stoodUp(who, now());
                    model.review(now(), ignored -> true);
                }
            }
        }

        private void move() {
            CaseFile file = file();
            Phase next = file.phase().next().orElse(Phase.F7);
            if (next != Phase.F7 && next != Phase.F6 || random.nextInt(4) == 0) {
                if (LICHTENDAL
                                .get(CaseFiles.class)
                                .move(karim, caseId, file.version(), next, today().plusWeeks(8))
                        instanceof CaseAnswer.Done) {
                    model.moved(next.id(), now());
                    model.review(now(), ignored -> true);
                }
            }
        }

        private void register() {
            switch (random.nextInt(4)) {
                case 0 -> NIGHT.dpiaEnds("politie", today().plusDays(random.nextInt(6)));
                case 1 -> NIGHT.signatureEnds("leerplicht", today().plusDays(random.nextInt(6)));
                case 2 -> NIGHT.decisionsEnd(today().plusDays(random.nextInt(6)));
                default -> NIGHT.registerAsItWas();
            }
            model.registerChanged();
            model.review(now(), ignored -> true);
        }

        private void give() {
            switch (random.nextInt(3)) {
                case 0 -> action(PARTNERS.get(random.nextInt(PARTNERS.size())));
                case 1 -> offer("lotte.maatschappelijkwerk", "c9", random.nextBoolean() ? "karim.gemeente" : "nora.leerplicht");
                default ->
                    offer(
                            "mark.politie",
                            "c12",
                            random.nextBoolean() ? "lotte.maatschappelijkwerk" : "nora.leerplicht");
            }
        }

        private void action(String owner) {
            found(LICHTENDAL
                    .get(PlanActions.class)
                    .give(
                            karim,
                            caseId,
                            new PlanActions.NewAction(
                                    LifeDomain.SCHOOL,
                                    new Narrative("Gesprek over het rooster."),
                                    LICHTENDAL.professional(owner),
                                    today().plusDays(14))));
        }

        private void offer(String giver, String category, String receiver) {
            found(LICHTENDAL
                    .get(CaseSharing.class)
                    .give(
                            LICHTENDAL.acting(giver),
                            caseId,
                            new CaseSharing.Offer(
                                    null,
                                    new CaseSharing.Statement(
                                            category,
                                            ItemKind.NOTE,
                                            Form.SUMMARY,
                                            new Narrative("Verzonnen."),
                                            today().minusMonths(12).plusDays(random.nextInt(90)),
                                            today().plusDays(random.nextInt(90))),
                                    Map.of(LICHTENDAL.professional(receiver), new Narrative("Nodig.")),
                                    null,
                                    today().plusDays(random.nextInt(300)))));
        }

        /** Shares that are new, with the items that their givers hold. */
        private void found(CaseAnswer answer) {
            if (!(answer instanceof CaseAnswer.Done)) {
                return;
            }
            for (Disclosure share : shares()) {
                if (!model.knows(share.id())) {
                    Acting giver = readers.getOrDefault(share.givenBy(), ilse);
                    Item item = LICHTENDAL.get(Items.class).find(giver, share.itemId()).orElseThrow();
                    items.put(item.id(), item);
                    model.given(share, item);
                }
            }
            model.review(now(), ignored -> true);
        }

        private List<Disclosure> shares() {
            return LICHTENDAL.get(Disclosures.class).ofCase(ilse, caseId);
        }

        private void compare() {
            Map<UUID, ModelOfShares.Stand> law = model.at(now());
            law.values().forEach(stand -> seen.merge(stand, 1L, Long::sum));
            Map<UUID, ModelOfShares.Stand> ofShares = new HashMap<>();
            for (Disclosure share : shares()) {
                ModelOfShares.Stand stand = stand(share.standsAt(now()), share.restsAt(now()));
                ofShares.put(share.id(), stand);
                assertThat(stand)
                        .as(() -> when() + ", " + share.category() + " for " + share.receiver() + ", "
                                + share.lawfulness() + ", " + model)
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
            return stands
                    ? ModelOfShares.Stand.READABLE
                    : rests ? ModelOfShares.Stand.RESTING : ModelOfShares.Stand.ENDED;
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
            Set<UUID> expected = model.readableItems(reader.professionalId(), law);
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
}
