package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import nl.perspectief.access.DecisionChain;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.ChainVerifier;
import nl.perspectief.audit.chain.ChainedLog;
import nl.perspectief.audit.chain.Chains;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of chains in the course of years: other columns, batches, and lines that were kept for their term. */
class ChainYearsModuleTests {
    private static final int LINES = 6;
    private static final Duration OLD = Duration.ofDays(5 * 366);

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
    void a_column_that_comes_later_breaks_no_line_of_before() throws Exception {
        var officer = MoreLogs.system(logs);
        logs.look(officer);
        logs.seal();
        logs.tamper("ALTER TABLE trail_line ADD COLUMN device text", """
                CREATE OR REPLACE FUNCTION line_digest(line trail_line) RETURNS bytea LANGUAGE sql STABLE RETURN
                    CASE line.format WHEN 2 THEN (SELECT substring(lines FROM 9 FOR 32) FROM log_seal WHERE log = 'trail')
                    WHEN 3 THEN sha256(convert_to(log_field('trail/3') || log_field(line.organisation_id::text)
                        || log_field(ROW (line.action, line.device)::text), 'UTF8')) END""", """
                INSERT INTO trail_line (organisation_id, seq, at, professional_id, action, object_type, purpose, trace_id,
                       outcome, device, format)
                SELECT organisation_id, nextval('trail_line_number'), at, professional_id, action, object_type, purpose,
                       trace_id, outcome, 'phone', 3 FROM trail_line WHERE seq = 1""");
        logs.seal();
        ChainedLog later = Chains.TRAIL.with(3, "action, device");

        try (var connection = logs.owner().getConnection()) {
            var question = new ChainVerifier.Question(List.of(later), null, false, Logs.NOW);
            assertThat(ChainVerifier.verify(connection, question))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Whole.class, whole -> assertThat(whole.lines()).isEqualTo(2));
        }
    }

    @Test
    void a_batch_is_chained_in_its_order_and_a_decision_by_itself_joins_it() {
        logs.transactions()
                .run(MoreLogs.system(logs), () -> logs.jdbc().sql("""
                        INSERT INTO access_decision (id, kind, trace_id, as_of, facts, outcome, rules)
                        VALUES (uuidv7(), 'EVALUATION', decode(repeat('ab', 16), 'hex'), acting_now(), '', 'OUTSIDE', '{}')""").update());

        assertThat(logs.superuser()
                        .sql("SELECT facts FROM access_decision ORDER BY seq")
                        .query(String.class)
                        .list())
                .first()
                .isEqualTo("a=WAAR, \"b\"=1");
        assertThat(logs.verify()).hasSize(2).allMatch(Whole.class::isInstance);
    }

    @Test
    void old_lines_are_removed_from_the_beginning_and_what_is_left_is_verified_from_there() {
        Logs fresh = new Logs();
        try (fresh) {
            var system = MoreLogs.system(fresh);
            MoreLogs.decide(fresh, system, 3, OLD);
            MoreLogs.decide(fresh, system, 2);
            MoreLogs.happen(fresh, 3, Logs.NOW.minus(OLD));
            MoreLogs.happen(fresh, 2);
            MoreLogs.owner(fresh, connection -> {
                try (var statement = connection.createStatement()) {
                    assertThat(statement.executeUpdate("DELETE FROM access_decision"))
                            .isEqualTo(3);
                    assertThat(statement.executeUpdate("DELETE FROM security_event"))
                            .isEqualTo(3);
                }
            });

            assertThat(fresh.verify())
                    .hasSize(2)
                    .allSatisfy(verdict -> assertThat(verdict)
                            .isInstanceOfSatisfying(
                                    Whole.class,
                                    whole -> assertThat(whole.lines()).isEqualTo(2)));
            fresh.tamper("DELETE FROM access_decision WHERE seq = 4");
            assertThat(fresh.verify()).contains(new Broken(fresh.police.id(), DecisionChain.LOG, 4, Why.MISSING));
        }
    }

    @Test
    void nobody_removes_a_line_from_the_middle_however_old() {
        MoreLogs.decide(logs, MoreLogs.system(logs), 1, OLD);

        assertThatThrownBy(() -> MoreLogs.owner(logs, connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate("DELETE FROM access_decision");
                    }
                }))
                .hasRootCauseInstanceOf(java.sql.SQLException.class)
                .rootCause()
                .hasMessageContaining("only the beginning of a chain is ever removed");
    }
}
