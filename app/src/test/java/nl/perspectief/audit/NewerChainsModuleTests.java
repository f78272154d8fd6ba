package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.perspectief.access.DecisionChain;
import nl.perspectief.audit.chain.ChainVerdict;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.ChainedLog;
import nl.perspectief.audit.chain.Chains;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log of decisions and the log of the installation, tampered with by a superuser. */
class NewerChainsModuleTests {
    private static final int LINES = 6;

    private final Logs logs = new Logs();

    @BeforeEach
    void write() {
        MoreLogs.decide(logs, MoreLogs.system(logs), LINES);
        MoreLogs.happen(logs, LINES);
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void untouched_chains_are_whole_and_one_chain_is_of_the_installation() {
        assertThat(logs.verify())
                .hasSize(2)
                .allSatisfy(verdict -> assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Whole.class, whole -> assertThat(whole.lines()).isEqualTo(LINES)));
        assertThat(logs.verify())
                .extracting(ChainVerdict::organisation)
                .containsExactlyInAnyOrder(ChainedLog.INSTALLATION, logs.police.id());
    }

    @Test
    void a_changed_decision_is_named() {
        everyChangeIsNamed(
                "access_decision",
                decision(4, Why.CHANGED),
                List.of(
                        "id = gen_random_uuid()",
                        "system_id = gen_random_uuid()",
                        "decided_at = decided_at + interval '1 microsecond'",
                        "kind = 'SUBJECT'",
                        "trace_id = decode(repeat('00', 16), 'hex')",
                        "as_of = as_of - interval '1 day'",
                        "covenant_hash = NULL",
                        "giver = 'school'",
                        "receiver = ''",
                        "role = NULL",
                        "category = 'c2'",
                        "purpose = 'd3'",
                        "phase = 'F4'",
                        "form = 'FULL'",
                        "facts = ''",
                        "outcome = 'REFUSAL'",
                        "rules = '{\"r1,r2\"}'",
                        "found = 0",
                        "processing_activity_id = ''",
                        "hash = decode(repeat('00', 32), 'hex')"));
    }

    @Test
    void a_changed_line_of_the_installation_is_named() {
        everyChangeIsNamed(
                "security_event",
                security(4, Why.CHANGED),
                List.of(
                        "at = at + interval '1 microsecond'",
                        "code = 'SIGNED_IN'",
                        "reason = 'DEMO'",
                        "organisation_id = gen_random_uuid()",
                        "professional_id = gen_random_uuid()",
                        "client_id = gen_random_uuid()",
                        "network = '00000000'",
                        "session = '00000000'",
                        "trace_id = decode(repeat('00', 16), 'hex')",
                        "place = 'user remove'",
                        "detail = 'fg'",
                        "operator = 'iemand'",
                        "via = 'APPLICATION'",
                        "times = 2",
                        "hash = decode(repeat('00', 32), 'hex')"));
    }

    /** Each change by itself: the line is put back as it was before the next. */
    private void everyChangeIsNamed(String table, Broken named, List<String> changes) {
        logs.tamper("CREATE TABLE kept AS SELECT * FROM " + table + " WHERE seq = 4");
        for (String change : changes) {
            logs.tamper("UPDATE " + table + " SET " + change + " WHERE seq = 4");
            assertThat(broken()).as(change).containsExactly(named);
            logs.tamper("DELETE FROM " + table + " WHERE seq = 4", "INSERT INTO " + table + " SELECT * FROM kept");
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void every_column_is_under_the_hash() {
        // 19 fields of a decision and 14 of an event, with organisation, seq, format, prev_hash and hash; no
        // organisation in the last
        assertThat(columns("access_decision")).isEqualTo(19 + 5);
        assertThat(columns("security_event")).isEqualTo(14 + 4);
    }

    private long columns(String table) {
        return logs.superuser()
                .sql("SELECT count(*) FROM information_schema.columns WHERE table_name = ?")
                .param(table)
                .query(Long.class)
                .single();
    }

    @Test
    void a_removed_line_is_named() {
        logs.tamper("DELETE FROM access_decision WHERE seq = 4", "DELETE FROM security_event WHERE seq = 1");

        assertThat(broken()).containsExactly(security(1, Why.MISSING), decision(4, Why.MISSING));
    }

    @Test
    void lines_that_changed_places_are_named() {
        for (String table : List.of("access_decision", "security_event")) {
            logs.tamper(
                    "UPDATE " + table + " SET seq = 99 WHERE seq = 3",
                    "UPDATE " + table + " SET seq = 3 WHERE seq = 4",
                    "UPDATE " + table + " SET seq = 4 WHERE seq = 99");
        }

        assertThat(broken()).containsExactly(security(3, Why.ORDER), decision(3, Why.ORDER));
    }

    @Test
    void a_tail_cut_off_is_named_by_the_head() {
        logs.tamper("DELETE FROM access_decision WHERE seq > 4", "DELETE FROM security_event WHERE seq > 4");

        assertThat(broken()).containsExactly(security(5, Why.MISSING), decision(5, Why.MISSING));
    }

    @Test
    void a_head_that_disagrees_with_the_last_line_is_named() {
        logs.tamper("UPDATE chain_head SET hash = decode(repeat('00', 32), 'hex')");

        assertThat(broken()).containsExactly(security(LINES, Why.CHANGED), decision(LINES, Why.CHANGED));
    }

    @Test
    void a_head_that_was_set_back_or_taken_away_is_named() {
        logs.tamper(
                "UPDATE chain_head SET seq = 5 WHERE log = 'decision'",
                "DELETE FROM chain_head WHERE log = 'security'");

        assertThat(broken()).containsExactly(security(1, Why.ORDER), decision(6, Why.ORDER));
    }

    @Test
    void another_number_of_the_format_is_named() {
        logs.tamper("UPDATE access_decision SET format = 7 WHERE seq = 2");

        assertThat(broken()).containsExactly(decision(2, Why.FORMAT));
    }

    @Test
    void a_line_taken_out_of_the_chain_leaves_a_hole_and_one_put_beside_it_is_seen() {
        logs.tamper("UPDATE access_decision SET format = 0, seq = NULL, hash = NULL, prev_hash = NULL WHERE seq = 2");
        assertThat(broken()).containsExactly(decision(2, Why.MISSING));
        logs.tamper("DELETE FROM access_decision", "DELETE FROM chain_head WHERE log = 'decision'");
        MoreLogs.decide(logs, MoreLogs.system(logs), 2);
        logs.tamper("""
                INSERT INTO access_decision (id, organisation_id, system_id, decided_at, kind, trace_id, as_of, facts,
                       outcome, rules)
                SELECT uuidv7(), organisation_id, system_id, decided_at + interval '1 hour', kind, trace_id, as_of, facts,
                       outcome, rules FROM access_decision WHERE seq = 1""");

        assertThat(broken()).containsExactly(decision(0, Why.OUTSIDE));
    }

    @Test
    void lines_from_before_the_chain_stay_valid_outside_it() {
        logs.tamper("""
                INSERT INTO access_decision (id, organisation_id, system_id, decided_at, kind, trace_id, as_of, facts,
                       outcome, rules)
                SELECT uuidv7(), organisation_id, system_id, decided_at - interval '1 hour', kind, trace_id, as_of, facts,
                       outcome, rules FROM access_decision WHERE seq = 1""");

        assertThat(logs.verify()).hasSize(2).allMatch(Whole.class::isInstance);
    }

    private List<Broken> broken() {
        return logs.verify().stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .toList();
    }

    private Broken decision(long line, Why why) {
        return new Broken(logs.police.id(), DecisionChain.LOG, line, why);
    }

    private static Broken security(long line, Why why) {
        return new Broken(new UUID(0, 0), Chains.SECURITY, line, why);
    }
}
