package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import nl.perspectief.audit.chain.ChainVerdict;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals on the lines that were added, and what is seen of lines that have none yet. */
class SealModuleTests {
    private final Logs logs = new Logs();
    private final Acting officer = Logs.acting(logs.police, Role.FRONTLINE);

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void lines_without_a_seal_are_told_with_their_number_and_age() {
        logs.look(officer);
        logs.seal();
        logs.look(officer);
        logs.look(officer);

        assertThat(whole()).allSatisfy(whole -> {
            assertThat(whole.lines()).isEqualTo(1);
            assertThat(whole.tail().lines()).isEqualTo(2);
            assertThat(whole.tail().oldest()).isNotNull();
        });
        logs.seal();
        assertThat(whole()).allSatisfy(whole -> assertThat(whole.tail()).isEqualTo(new ChainVerdict.Tail(0, null)));
    }

    /** A line with a lower number that is committed late must not slip under a seal that others have already. */
    @Test
    void nothing_is_sealed_while_a_writer_with_a_lower_number_is_not_ready() throws SQLException {
        try (var late = logs.connection()) {
            late.setAutoCommit(false);
            try (var statement = late.createStatement()) {
                statement.execute("SELECT set_config('perspectief.organisation', '" + logs.municipality.id()
                        + "', true), set_config('perspectief.professional', '" + officer.professionalId()
                        + "', true), set_config('perspectief.purpose', 'd3', true),"
                        + " set_config('perspectief.now', now()::text, true)");
                statement.execute("INSERT INTO trail_line (action, object_type, trace_id, outcome)"
                        + " VALUES ('LOOKED', 'SIGNAL', decode(repeat('ab', 16), 'hex'), 'DONE')");
            }
            logs.look(officer);
            logs.seal();
            assertThat(whole()).allMatch(whole -> whole.tail().lines() == 1);
            late.commit();
        }
        logs.seal();

        assertThat(whole())
                .hasSize(3)
                .allMatch(whole -> whole.lines() == 1 && whole.tail().lines() == 0);
    }

    @Test
    void readers_of_one_organisation_do_not_wait_for_each_other() throws SQLException {
        try (var slow = logs.connection()) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute("SELECT set_config('perspectief.organisation', '" + logs.police.id()
                        + "', true), set_config('perspectief.professional', '" + officer.professionalId()
                        + "', true), set_config('perspectief.purpose', 'd3', true),"
                        + " set_config('perspectief.now', now()::text, true)");
                statement.execute("INSERT INTO trail_line (action, object_type, trace_id, outcome)"
                        + " VALUES ('LOOKED', 'SIGNAL', decode(repeat('ab', 16), 'hex'), 'DONE')");
            }

            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> logs.look(officer));
            slow.rollback();
        }
        logs.seal();
        assertThat(whole()).allMatch(whole -> whole.lines() == 1);
    }

    /** As after a kill: what the next one finds is in the database only. */
    @Test
    void a_sealer_that_is_cut_off_half_way_leaves_nothing_and_the_next_goes_on() throws SQLException {
        logs.look(officer);
        logs.seal();
        logs.look(officer);
        try (var cut = logs.connection()) {
            cut.setAutoCommit(false);
            try (var statement = cut.createStatement()) {
                statement.execute("SELECT seal_logs()");
                assertThatThrownBy(() -> statement.execute("SELECT pg_terminate_backend(pg_backend_pid())"))
                        .isInstanceOf(SQLException.class);
            }
        }
        assertThat(whole()).allMatch(whole -> whole.lines() == 1 && whole.tail().lines() == 1);

        logs.seal();
        assertThat(whole()).allMatch(whole -> whole.lines() == 2 && whole.tail().lines() == 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM log_seal",
                "INSERT INTO log_seal SELECT * FROM log_seal",
                "UPDATE log_seal SET lines = ''",
                "DELETE FROM log_seal",
                "UPDATE sealed_log SET up_to = 0",
                "SELECT seal_lines('trail', 0, 9)",
                "SELECT setval('trail_line_number', 1)"
            })
    void the_application_has_a_seal_made_and_writes_none(String statement) {
        logs.look(officer);
        logs.seal();

        assertThatThrownBy(() -> logs.jdbc().sql(statement).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_owner_cannot_remove_a_seal_by_mistake() {
        logs.look(officer);
        logs.seal();

        assertThatThrownBy(() -> Databases.execute(logs.owner(), "DELETE FROM log_seal"))
                .rootCause()
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void a_seal_that_is_gone_or_changed_is_named() {
        for (int i = 0; i < 3; i++) {
            logs.look(officer);
            logs.seal();
        }
        logs.tamper("CREATE TABLE kept AS SELECT * FROM log_seal WHERE log = 'trail' AND last_seq = 2");
        for (String change : List.of(
                "DELETE FROM log_seal WHERE log = 'trail' AND last_seq = 2",
                "UPDATE log_seal SET prev_hash = hash WHERE log = 'trail' AND last_seq = 2",
                "UPDATE log_seal SET after_seq = 0 WHERE log = 'trail' AND last_seq = 2",
                "UPDATE log_seal SET hash = prev_hash WHERE log = 'trail' AND last_seq = 2")) {
            logs.tamper(change);
            assertThat(broken()).as(change).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 2, Why.SEAL));
            logs.tamper(
                    "DELETE FROM log_seal WHERE log = 'trail' AND last_seq = 2",
                    "INSERT INTO log_seal SELECT * FROM kept");
        }
        assertThat(broken()).isEmpty();
    }

    /** The seals, their end and the lines' digests all remade: only the next seal knows. */
    @Test
    void a_line_rewritten_with_its_own_seal_no_longer_joins_the_next() {
        logs.look(officer);
        logs.seal();
        logs.look(officer);
        logs.seal();
        logs.tamper(
                "UPDATE trail_line SET outcome = 'REFUSED' WHERE seq = 1",
                "UPDATE log_seal SET lines = int8send(1) || (SELECT line_digest(l) FROM trail_line l WHERE seq = 1)"
                        + " WHERE log = 'trail' AND last_seq = 1",
                "UPDATE log_seal SET hash = seal_hash(log, organisation_id, after_seq, last_seq, lines, prev_hash)"
                        + " WHERE log = 'trail' AND last_seq = 1");

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 2, Why.SEAL));
    }

    @Test
    void a_line_put_among_sealed_ones_is_named() {
        logs.look(officer);
        logs.tamper("SELECT nextval('trail_line_number')");
        logs.look(officer);
        logs.seal();
        logs.tamper(
                "INSERT INTO trail_line SELECT organisation_id, 2, at, professional_id, action, object_type, object_id,"
                        + " case_id, lead_organisation_id, purpose, trace_id, outcome, prev_hash, hash, format"
                        + " FROM trail_line WHERE seq = 1");

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 2, Why.ORDER));
    }

    @Test
    void a_chain_whose_seals_are_all_gone_is_named_though_its_lines_are_there() {
        logs.look(officer);
        logs.seal();
        logs.tamper("DELETE FROM log_seal WHERE log = 'trail'", "DELETE FROM chain_head WHERE log = 'trail'");

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 1, Why.SEAL));
    }

    private List<Whole> whole() {
        return logs.verify().stream().map(Whole.class::cast).toList();
    }

    private List<Broken> broken() {
        return logs.verify().stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .toList();
    }
}
