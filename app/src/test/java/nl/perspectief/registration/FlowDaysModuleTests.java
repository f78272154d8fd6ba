package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.Working;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.CovenantVersion;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.asof.FlowsOnDay;
import nl.perspectief.register.asof.Registers;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.NameToShare;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register says and what the walls let through are one thing, on every day, whatever fails. */
class FlowDaysModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing");
    private static final Instant START = SERVER.clock.instant();
    private static final LocalDate TODAY = DutchDays.of(START);
    private static final List<String> REGISTER = List.of("covenant_signature", "dpia", "police_decision");
    private static final String SINCE = "2026-01-01";
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @BeforeAll
    static void keep() {
        REGISTER.forEach(table -> superuser()
                .sql("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table)
                .update());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void asItWas() {
        at(START);
        SERVER.superuser()
                .sql("DROP TRIGGER IF EXISTS in_between ON allowed_flow")
                .update();
        for (String table : REGISTER) {
            superuser().sql("DELETE FROM " + table).update();
            superuser()
                    .sql("INSERT INTO " + table + " SELECT * FROM kept_" + table)
                    .update();
        }
        CovenantPreparation.prepare(SERVER.owner(), SERVER.clock, false);
    }

    private static String inForce() {
        return SERVER.get(Covenants.class).inForce(Working.LICHTENDAL, START).hash();
    }

    private static void at(Instant moment) {
        SERVER.clock.pass(Duration.between(SERVER.clock.instant(), moment));
    }

    private static int sign(String... words) {
        return new RegisterCommand(new CommandRun(SERVER.owner(), SERVER.clock, CommandOutput.of(NOWHERE), false))
                .sign(List.of(words), null, null);
    }

    private static JdbcClient superuser() {
        return SERVER.superuser();
    }

    @Test
    void a_signature_that_ends_tomorrow_closes_with_the_first_instant_of_that_day_and_nobody_does_anything() {
        NameToShare name = new NameToShare(SERVER);
        name.give("mark.politie");
        assertThat(sign("politie", SINCE, "2026-11-25")).isZero();
        assertThat(name.readBy("mark.politie")).isTrue();
        at(Instant.parse("2026-11-24T22:59:59.999Z"));
        assertThat(name.readBy("mark.politie")).isTrue();
        at(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(name.readBy("mark.politie")).isFalse();
    }

    /** Summer time begins on 28 March 2027: the day before begins an hour later in UTC than the day after. */
    @Test
    void days_are_dutch_days_in_summer_time_and_in_winter_time() {
        NameToShare name = new NameToShare(SERVER);
        name.give("mark.politie");
        assertThat(sign("politie", SINCE, "2027-03-28")).isZero();
        at(Instant.parse("2027-03-27T22:59:59Z"));
        assertThat(name.readBy("mark.politie")).isTrue();
        at(Instant.parse("2027-03-27T23:00:00Z"));
        assertThat(name.readBy("mark.politie")).isFalse();

        at(START);
        assertThat(sign("politie", SINCE, "2027-03-29")).isZero();
        at(Instant.parse("2027-03-28T21:59:59Z"));
        assertThat(name.readBy("mark.politie")).isTrue();
        at(Instant.parse("2027-03-28T22:00:00Z"));
        assertThat(name.readBy("mark.politie")).isFalse();
    }

    @Test
    void who_signs_from_tomorrow_reads_and_gives_from_tomorrow() {
        NameToShare name = new NameToShare(SERVER);
        name.give("mark.politie");
        for (String partner : List.of("politie", "gemeente")) {
            assertThat(sign(partner, "2026-11-25")).isZero();
            assertThat(name.readBy("mark.politie"))
                    .as(partner + " has yet to sign")
                    .isFalse();
            at(Instant.parse("2026-11-24T23:00:00Z"));
            assertThat(name.readBy("mark.politie")).isTrue();
            at(START);
            assertThat(sign(partner, SINCE)).isZero();
        }
    }

    @Test
    void flows_by_their_days_are_those_of_the_register_on_each_day() {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            byChance(random);
            CovenantPreparation.prepare(SERVER.owner(), SERVER.clock, false);
            Registers registers = new Registers(superuser());
            Set<Set<Flow>> seen = new HashSet<>();
            for (int i = 0; i < 12; i++) {
                LocalDate day = TODAY.plusDays(i == 0 ? 0 : random.nextInt(400));
                Set<Flow> flows = FlowsOnDay.of(registers, day);
                assertThat(open(day)).as("seed %d, %s", seed, day).isEqualTo(flows);
                seen.add(flows);
            }
            assertThat(seen).as("days that differ, seed " + seed).hasSizeGreaterThan(3);
        }
    }

    /** Terms that begin and end by chance within the year that is looked at. */
    private static void byChance(Random random) {
        superuser().sql("DELETE FROM covenant_signature").update();
        for (CovenantVersion version : SERVER.get(Covenants.class).versions()) {
            for (Partner partner : SERVER.get(Covenants.class)
                    .text(version.hash())
                    .orElseThrow()
                    .partners()) {
                LocalDate from = TODAY.plusDays(random.nextInt(500) - 300);
                LocalDate end = from.plusDays(random.nextBoolean() ? 9_000 : random.nextInt(300));
                superuser()
                        .sql("INSERT INTO covenant_signature (hash, partner, signed_on, ended_on) VALUES (?, ?, ?, ?)")
                        .params(version.hash(), partner.id(), from, end)
                        .update();
            }
        }
        for (String partner : List.of("politie", "school", "om")) {
            superuser()
                    .sql("UPDATE dpia SET ended_on = ? WHERE partner = ?")
                    .params(TODAY.plusDays(random.nextInt(300)), partner)
                    .update();
        }
        superuser()
                .sql("UPDATE police_decision SET from_date = ?, ended_on = ?")
                .params(TODAY.plusDays(random.nextInt(60)), TODAY.plusDays(60 + random.nextInt(300)))
                .update();
    }

    private static Set<Flow> open(LocalDate day) {
        return Set.copyOf(superuser()
                .sql("SELECT * FROM allowed_flow WHERE from_day <= :day AND until_day > :day")
                .param("day", day)
                .query((row, _) -> new Flow(
                        row.getString("giver"),
                        row.getString("receiver"),
                        row.getString("category"),
                        row.getString("purpose"),
                        row.getString("phase")))
                .list());
    }

    @Test
    void when_the_flows_cannot_be_written_the_register_does_not_change() {
        inBetween("RAISE EXCEPTION 'the disk is full'");
        assertThatThrownBy(() -> sign("politie", SINCE, "2026-11-24")).hasStackTraceContaining("the disk is full");
        assertThat(ended("politie")).isFalse();
        assertThat(open(TODAY)).isEqualTo(FlowsOnDay.of(new Registers(superuser()), TODAY));
    }

    /** The register is written by then, and the flows are being written. */
    @Test
    void a_command_that_is_killed_half_way_leaves_nothing() {
        NameToShare name = new NameToShare(SERVER);
        name.give("mark.politie");
        inBetween("PERFORM pg_sleep(30)");
        CompletableFuture<Integer> command = CompletableFuture.supplyAsync(() -> sign("politie", SINCE, "2026-11-24"));
        while (killed() == 0) {
            assertThat(command).isNotDone();
            Thread.onSpinWait();
        }
        // whether the driver still hears why it was cut off is a matter of chance
        assertThatThrownBy(command::join).hasStackTraceContaining("the owner's work on the database failed");
        assertThat(ended("politie")).isFalse();
        assertThat(name.readBy("mark.politie")).isTrue();
        assertThat(open(TODAY)).isEqualTo(FlowsOnDay.of(new Registers(superuser()), TODAY));
    }

    private static void inBetween(String what) {
        superuser()
                .sql("CREATE OR REPLACE FUNCTION in_between() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN " + what
                        + "; RETURN NULL; END $$")
                .update();
        superuser().sql("""
                CREATE TRIGGER in_between BEFORE DELETE OR INSERT ON allowed_flow
                FOR EACH STATEMENT EXECUTE FUNCTION in_between()""").update();
    }

    private static int killed() {
        return superuser().sql("""
                        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                         WHERE usename = 'perspectief_owner' AND wait_event = 'PgSleep'""").query(Integer.class).single();
    }

    private static boolean ended(String partner) {
        return superuser()
                .sql("SELECT ended_on IS NOT NULL FROM covenant_signature WHERE hash = ? AND partner = ?")
                .params(inForce(), partner)
                .query(Boolean.class)
                .single();
    }

    @Test
    void commands_at_the_same_moment_leave_the_flows_of_all() {
        int before = open(TODAY).size();
        List<String> partners = List.of("politie", "halt", "school", "om");
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<CompletableFuture<Integer>> commands = partners.stream()
                    .map(partner -> CompletableFuture.supplyAsync(() -> sign(partner, SINCE, "2026-11-24"), several))
                    .toList();
            assertThat(commands)
                    .allSatisfy(command -> assertThat(command.join()).isZero());
        }
        assertThat(partners).allSatisfy(partner -> assertThat(ended(partner)).isTrue());
        assertThat(open(TODAY))
                .isEqualTo(FlowsOnDay.of(new Registers(superuser()), TODAY))
                .hasSizeLessThan(before);
    }

    @Test
    void preparing_again_writes_nothing() {
        Set<String> before = versions();
        CovenantPreparation.prepare(SERVER.owner(), SERVER.clock, true);
        assertThat(versions()).isEqualTo(before).isNotEmpty();
    }

    /** Which transaction wrote each row. */
    private static Set<String> versions() {
        return Set.copyOf(superuser()
                .sql("SELECT xmin::text || ctid::text FROM allowed_flow")
                .query(String.class)
                .list());
    }

    @Test
    void rows_that_nobody_keeps_up_are_made_right_when_preparing() {
        superuser().sql("DELETE FROM allowed_flow WHERE receiver = 'politie'").update();
        superuser()
                .sql("UPDATE allowed_flow SET until_day = date '2030-01-01' WHERE giver = 'gemeente'")
                .update();
        CovenantPreparation.prepare(SERVER.owner(), SERVER.clock, false);
        for (LocalDate day : List.of(TODAY, TODAY.plusYears(1), TODAY.plusYears(5))) {
            assertThat(open(day)).isEqualTo(FlowsOnDay.of(new Registers(superuser()), day));
        }
    }

    @Test
    void the_view_shows_nothing_to_nobody() {
        assertThat(SERVER.nobody()
                        .sql("SELECT count(*) FROM open_flow")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
