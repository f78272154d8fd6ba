package nl.perspectief.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.registration.CovenantPreparation;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What SQL returns under row-level security is what the kernel says, for every organisation, role and purpose, in
 * partnerships made by chance. The seed of each is printed; {@code -Dperspectief.seed=...} starts from another.
 */
class GeneratedSharingModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing");
    private static final long FIRST_SEED = Long.getLong("perspectief.seed", 20261124L);
    private static final int PARTNERSHIPS = Integer.getInteger("perspectief.partnerships", 3);
    private static final int ITEMS = 400;
    private static final int WISHES = 3_000;
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final List<Duration> STEPS =
            List.of(Duration.ZERO, Duration.ofHours(30), Duration.ofDays(9), Duration.ofDays(25), Duration.ofDays(120));

    private static long lapsedInAll;

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void everybody_sees_in_sql_what_the_kernel_says_and_nothing_else() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + PARTNERSHIPS; seed++) {
            new Round(seed).play();
        }
        assertThat(lapsedInAll).as("times a fact lapsed under what stood").isPositive();
    }

    /** One partnership with what its people record, give, take back and see. */
    private static final class Round {
        private final long seed;
        private final Random random;
        private final GeneratedPartnership partnership;
        private final List<Item> items = new ArrayList<>();
        private final List<Disclosure> given = new ArrayList<>();
        private final Map<UUID, SharingRequest> wishes = new HashMap<>();
        private final Set<UUID> withdrawn = new HashSet<>();
        private final List<Mandate> readers;
        private long crossed;
        private long compared;
        private long closed;
        private long lapsed;

        Round(long seed) {
            this.seed = seed;
            this.random = new Random(~seed);
            this.partnership = new GeneratedPartnership(SERVER, seed);
            this.readers =
                    partnership.everybody.stream().filter(Mandate::seesPersons).toList();
        }

        void play() {
            CovenantPreparation.prepare(SERVER.owner(), SERVER.clock, false);
            record();
            share();
            takeBack();
            for (Duration step : STEPS) {
                SERVER.clock.pass(step);
                compare();
            }
            System.out.printf(
                    "seed %d: %d disclosures, %d withdrawn, %d answers compared, %d readings across organisations, "
                            + "closed by the register %d times, by another fact %d%n",
                    seed, given.size(), withdrawn.size(), compared, crossed, closed, lapsed);
            assertThat(crossed)
                    .as("readings across organisations, seed " + seed)
                    .isPositive();
            assertThat(closed).as("closed by the register, seed " + seed).isPositive();
            lapsedInAll += lapsed;
            STEPS.forEach(step -> SERVER.clock.pass(step.negated()));
        }

        private void record() {
            List<String> categories = partnership.covenant.vocabulary().askable(Dimension.CATEGORY);
            for (int i = 0; i < ITEMS; i++) {
                Acting acting = any(readers).under(Working.on(partnership.covenant.id(), "d3"), TRACE);
                items.add(SERVER.get(Items.class)
                        .record(
                                acting,
                                new NewItem(
                                        UUID.randomUUID(),
                                        random.nextInt(10) == 0
                                                ? new FileReference(
                                                        "TEST",
                                                        SERVER.file(acting.professionalId(), partnership.covenant.id()))
                                                : null,
                                        any(categories),
                                        ItemKind.NOTE,
                                        any(List.of(Extent.values())),
                                        new Narrative("Verzonnen."),
                                        null,
                                        null,
                                        GeneratedPartnership.TODAY.minusDays(random.nextInt(500)),
                                        GeneratedPartnership.TODAY.plusDays(random.nextInt(200)))));
            }
        }

        private void share() {
            List<Rule> permissions = partnership.covenant.rules().stream()
                    .filter(rule -> rule.effect() == Effect.PERMIT)
                    .toList();
            for (int i = 0; i < WISHES; i++) {
                wish(random.nextInt(3) == 0 ? null : any(permissions));
            }
        }

        /** One wish: by chance, or within what a rule permits. */
        private void wish(@Nullable Rule rule) {
            List<Item> own = items.stream()
                    .filter(item -> rule == null
                            || rule.scope(Dimension.GIVER).holds(item.partner())
                                    && rule.scope(Dimension.CATEGORY).holds(item.category())
                                    && rule.form().covers(item.form()))
                    .toList();
            List<Mandate> receivers = partnership.everybody.stream()
                    .filter(mandate -> rule == null
                            || rule.scope(Dimension.RECEIVER)
                                            .holds(mandate.organisation().partner())
                                    && rule.scope(Dimension.ROLE)
                                            .holds(role(mandate).usualIn(partnership.covenant.vocabulary())))
                    .toList();
            if (own.isEmpty()) {
                return;
            }
            Item item = any(own);
            Mandate receiver = any(receivers);
            if (receiver.organisation().id().equals(item.organisationId())) {
                return;
            }
            SharingRequest wish = new SharingRequest(
                    partnership.covenant.id(),
                    item,
                    receiver(receiver),
                    any(partnership.words(rule, Dimension.PURPOSE)),
                    any(partnership.words(rule, Dimension.PHASE)),
                    circumstances(),
                    SERVER.clock.instant().plus(Duration.ofHours(1 + random.nextInt(24 * 120))),
                    null,
                    new SharingRequest.Context(item.file(), null));
            SharingOutcome answer = SERVER.get(Disclosures.class)
                    .share(giver(item).under(Working.on(partnership.covenant.id(), "d3"), TRACE), wish);
            if (answer instanceof SharingOutcome.Given(Disclosure disclosure)) {
                given.add(disclosure);
                wishes.put(disclosure.id(), wish);
            }
        }

        private static Role role(Mandate mandate) {
            return mandate.roles().iterator().next();
        }

        /** The one who recorded it, because within a case only that one is sure to see it. */
        private Mandate giver(Item item) {
            return readers.stream()
                    .filter(mandate -> mandate.professional().id().equals(item.recordedBy()))
                    .findFirst()
                    .orElseThrow();
        }

        private Receiver receiver(Mandate mandate) {
            Professional named = random.nextBoolean() ? mandate.professional() : null;
            return new Receiver(mandate.organisation(), named, role(mandate));
        }

        private Circumstances circumstances() {
            Map<String, Truth> facts = new TreeMap<>();
            for (Condition condition : partnership.covenant.conditions()) {
                facts.put(condition.id(), random.nextInt(30) == 0 ? any(List.of(Truth.values())) : Truth.TRUE);
            }
            return new Circumstances(facts);
        }

        private void takeBack() {
            for (Disclosure disclosure : given) {
                if (random.nextInt(6) == 0) {
                    Mandate giver = readers.stream()
                            .filter(mandate -> mandate.professional().id().equals(disclosure.givenBy()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(SERVER.get(Disclosures.class)
                                    .withdraw(
                                            giver.under(Working.on(partnership.covenant.id(), "d3"), TRACE),
                                            disclosure.id(),
                                            "proef"))
                            .isTrue();
                    withdrawn.add(disclosure.id());
                }
            }
        }

        private void compare() {
            Instant now = SERVER.clock.instant();
            List<Disclosure> standing =
                    given.stream().filter(disclosure -> stands(disclosure, now)).toList();
            List<Disclosure> open = standing.stream()
                    .filter(disclosure -> partnership.open(disclosure, DutchDays.of(now)))
                    .toList();
            closed += standing.size() - open.size();
            List<Disclosure> lawful = open.stream()
                    .filter(one ->
                            partnership.lawful(one, Objects.requireNonNull(wishes.get(one.id())), DutchDays.of(now)))
                    .toList();
            lapsed += open.size() - lawful.size();
            for (Mandate mandate : partnership.everybody) {
                for (String purpose : partnership.covenant.vocabulary().askable(Dimension.PURPOSE)) {
                    Acting acting = mandate.under(Working.on(partnership.covenant.id(), purpose), TRACE);
                    Set<UUID> expected = expected(acting, lawful);
                    assertThat(sql(acting))
                            .as(
                                    "seed %d, %s, %s, %s, %s",
                                    seed, now, mandate.organisation().partner(), mandate.roles(), purpose)
                            .isEqualTo(expected);
                    compared++;
                }
            }
        }

        private Set<UUID> sql(Acting acting) {
            return Set.copyOf(SERVER.get(Transactions.class)
                    .as(
                            acting,
                            () -> SERVER.get(JdbcClient.class)
                                    .sql("SELECT id FROM item")
                                    .query(UUID.class)
                                    .list()));
        }

        private Set<UUID> expected(Acting acting, List<Disclosure> open) {
            if (acting.mandate().roles().stream().noneMatch(Role::seesPersons)) {
                return Set.of();
            }
            Set<UUID> seen = items.stream()
                    .filter(item -> item.organisationId().equals(acting.organisationId()))
                    .filter(item -> item.file() == null || item.recordedBy().equals(acting.professionalId()))
                    .map(Item::id)
                    .collect(Collectors.toCollection(HashSet::new));
            for (Disclosure one : open) {
                crossed += GeneratedPartnership.receives(acting, one) && seen.add(one.itemId()) ? 1 : 0;
            }
            return seen;
        }

        private boolean stands(Disclosure disclosure, Instant now) {
            return !withdrawn.contains(disclosure.id())
                    && disclosure.expiresAt().isAfter(now);
        }

        private <T> T any(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }
    }
}
