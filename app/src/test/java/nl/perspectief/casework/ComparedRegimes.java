package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.harbour.HarbourDistrict;
import nl.perspectief.harbour.HarbourModules;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.review.FollowedShares;
import nl.perspectief.signals.CaseOpening.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases under two covenants of one installation, compared as share, on the page and in SQL with the model of each. */
abstract class ComparedRegimes {
    static final HarbourModules HARBOUR = HarbourModules.start();
    static final List<String> SEATED = List.of("noor", "lia", "max", "nel");

    private static final FollowedShares NIGHT = new FollowedShares(HARBOUR.server);

    final long seed;
    final Random random;
    final Harbourers people = new Harbourers(HARBOUR);
    final List<RegimeCase> cases = new ArrayList<>();
    final Map<ModelOfShares.Stand, Long> seen = new EnumMap<>(ModelOfShares.Stand.class);
    private final Instant begun = HARBOUR.server.clock.instant();
    private final LocalDate born;
    long compared;
    long crossed;
    int events;
    int said;
    int handedOver;
    boolean announced;

    ComparedRegimes(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        LocalDate birthday = today().plusDays(random.nextInt(150));
        this.born = birthday.minusYears(any(List.of(11, 12, 13, 14, 15, 16)));
        HarbourModules.REGIMES.forEach(this::open);
    }

    final Instant now() {
        return HARBOUR.server.clock.instant();
    }

    final LocalDate today() {
        return DutchDays.of(now());
    }

    final void pass(Duration duration) {
        HARBOUR.server.clock.pass(duration);
    }

    final <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T bean(Class<T> type) {
        return HARBOUR.server.get(type);
    }

    /** A case that Una opens and Kai leads, with a name. */
    final RegimeCase open(String regime) {
        Acting una = people.planning("una");
        UUID kai = people.planning("kai").professionalId();
        UUID id = bean(CaseFiles.class)
                .open(una, new Opening(null, UUID.randomUUID(), 1, kai, una.organisationId(), regime));
        Lichtendal.done(bean(CaseFiles.class).identify(una, id, new Identity("Jayden", "Nergenshuizen", born)));
        return follow(id, regime);
    }

    final RegimeCase follow(UUID id, String regime) {
        Acting kai = people.planning("kai");
        RegimeCase one = new RegimeCase(
                id,
                regime,
                new ModelOfShares(new ModelOfFacts(NIGHT, regime, born, kai.professionalId(), kai.organisationId())),
                HARBOUR.server,
                people);
        cases.add(one);
        return one;
    }

    /** What runs every minute. */
    final void night() {
        NIGHT.passes();
        cases.forEach(one -> one.model.review(now()));
    }

    final void registerChanged() {
        if (!HARBOUR.written()) {
            return;
        }
        cases.forEach(one -> {
            one.model.facts.registerChanged();
            one.model.review(now());
        });
    }

    final void forget() {
        ids().forEach(id -> HARBOUR.server
                .superuser()
                .sql("DELETE FROM disclosure WHERE file_id = ?")
                .param(id)
                .update());
        pass(Duration.between(now(), begun));
        HARBOUR.asAtFirst();
    }

    private List<UUID> ids() {
        return cases.stream().map(one -> one.id).toList();
    }

    final void compare() {
        Map<UUID, ModelOfShares.Stand> law = new HashMap<>();
        for (RegimeCase one : cases) {
            Map<UUID, ModelOfShares.Stand> here = one.model.at(now());
            here.values().forEach(stand -> seen.merge(stand, 1L, Long::sum));
            law.putAll(here);
            shares(one, here);
        }
        List<Written> written = written();
        for (Mandate mandate : people.everybody) {
            for (Acting reader : Set.of(people.planning(mandate), other(mandate))) {
                sql(reader, written, law);
            }
        }
    }

    private void shares(RegimeCase one, Map<UUID, ModelOfShares.Stand> law) {
        Map<UUID, ModelOfShares.Stand> ofShares = new HashMap<>();
        for (Disclosure share : one.shares()) {
            ModelOfShares.Stand stand = stand(share.standsAt(now()), share.restsAt(now()));
            ofShares.put(share.id(), stand);
            assertThat(stand)
                    .as(() -> when(one) + ", " + share.category() + " from " + share.giver() + " for "
                            + share.receiver() + ", " + share.lawfulness() + ", " + one.model)
                    .isEqualTo(law.get(share.id()));
        }
        assertThat(ofShares).as(() -> when(one)).hasSameSizeAs(law);
        assertThat(page(people.planning("una"), one)).as(() -> when(one)).isEqualTo(law);
        compared += 2L * law.size();
        page(people.planning(any(people.everybody)), one).forEach((share, stand) -> {
            assertThat(stand).as(() -> when(one)).isEqualTo(law.get(share));
            compared++;
        });
    }

    /** "Wie kan wat lezen", as far as somebody may know of it. */
    private Map<UUID, ModelOfShares.Stand> page(Acting reader, RegimeCase one) {
        return bean(SharingOverviews.class).look(reader, one.id).stream()
                .flatMap(overview -> overview.lines().stream())
                .collect(Collectors.toMap(
                        line -> line.disclosure().id(), line -> stand(line.standing(), line.resting())));
    }

    private static ModelOfShares.Stand stand(boolean stands, boolean rests) {
        return stands ? ModelOfShares.Stand.READABLE : rests ? ModelOfShares.Stand.RESTING : ModelOfShares.Stand.ENDED;
    }

    /** For handing over, or for one word that the covenants may share and mean otherwise. */
    private Acting other(Mandate mandate) {
        String regime = any(HarbourModules.REGIMES);
        return random.nextInt(3) == 0
                ? people.handingOver(mandate)
                : people.on(
                        mandate,
                        regime,
                        any(HARBOUR.covenant(regime).vocabulary().askable(Dimension.PURPOSE)));
    }

    private record Written(UUID id, UUID organisation, UUID file) {}

    /** All that stands in these cases, past every wall. */
    private List<Written> written() {
        return HARBOUR.server
                .superuser()
                .sql("SELECT id, organisation_id, file_id FROM item WHERE file_id = ANY (:ids::uuid[])")
                .param("ids", texts(ids()))
                .query((row, _) -> new Written(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private void sql(Acting reader, List<Written> written, Map<UUID, ModelOfShares.Stand> law) {
        Set<UUID> visible = new HashSet<>(bean(Transactions.class)
                .as(
                        reader,
                        () -> bean(JdbcClient.class)
                                .sql("SELECT id FROM item WHERE file_id = ANY (:ids::uuid[])")
                                .param("ids", texts(ids()))
                                .query(UUID.class)
                                .list()));
        Set<UUID> expected = expected(reader, written, law);
        assertThat(visible)
                .as(() -> when(cases.getLast()) + ", " + reader.professional().name() + " of "
                        + reader.organisation().partner() + " for "
                        + reader.purpose().words())
                .isEqualTo(expected);
        compared += written.size();
    }

    private Set<UUID> expected(Acting reader, List<Written> written, Map<UUID, ModelOfShares.Stand> law) {
        Set<UUID> expected = new HashSet<>();
        if (!reader.mandate().seesPersons()) {
            return expected;
        }
        Map<UUID, RegimeCase> byId = cases.stream().collect(Collectors.toMap(one -> one.id, one -> one));
        for (Written item : written) {
            boolean own = item.organisation().equals(reader.organisationId());
            if (own && sees(reader, Objects.requireNonNull(byId.get(item.file())))) {
                expected.add(item.id());
            }
        }
        for (RegimeCase one : cases) {
            Set<UUID> readable = one.model.readableItems(reader, law);
            crossed += readable.size();
            expected.addAll(readable);
        }
        return expected;
    }

    /** Who leads for the municipality, and whoever takes part; to have written something is no way in. */
    private boolean sees(Acting reader, RegimeCase one) {
        return one.model.facts.takesPart(reader.professionalId(), now())
                || (reader.organisation().partner().equals("eastquay") && reader.has(Role.PROCESS_LEAD));
    }

    private String when(RegimeCase one) {
        return "seed " + seed + ", event " + events + ", " + now() + ", "
                + (one.regime.equals(HarbourDistrict.HOUSE) ? "house" : "approach");
    }
}
