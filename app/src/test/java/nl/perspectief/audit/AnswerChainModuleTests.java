package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.perspectief.access.DecisionChain;
import nl.perspectief.audit.chain.ChainVerdict;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.Checkpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log of answers to systems: what is under its seals, and its lines after their term. */
class AnswerChainModuleTests {
    private static final Duration OLD = Duration.ofDays(5 * 366);

    private final Logs logs = new Logs();
    private final UUID system = UUID.randomUUID();

    @AfterEach
    void close() {
        logs.close();
    }

    private void answer(int lines, Duration ago) {
        logs.jdbc()
                .sql("""
                        SELECT log_answers(array_agg((SELECT number FROM register_state)), array_agg(:organisation::uuid),
                               array_agg(:system::uuid), array_agg(:at::timestamptz), array_agg(repeat('ab', 16)),
                               string_agg('EVALUATION ' || n::text, U&'\\001E'))
                          FROM generate_series(1, :lines) n""")
                .param("organisation", logs.police.id().toString())
                .param("system", system.toString())
                .param("at", Logs.NOW.minus(ago).toString())
                .param("lines", lines)
                .query(Long.class)
                .single();
        logs.seal();
    }

    @Test
    void every_column_of_a_line_is_under_its_seal() {
        answer(3, Duration.ZERO);
        logs.tamper("CREATE TABLE kept AS SELECT * FROM answer_line WHERE seq = 2");
        for (String change : List.of(
                "system_id = gen_random_uuid()",
                "decided_at = decided_at + interval '1 microsecond'",
                "trace_id = decode(repeat('00', 16), 'hex')",
                "decisions = decisions || ' '")) {
            logs.tamper("UPDATE answer_line SET " + change + " WHERE seq = 2");
            assertThat(broken()).as(change).containsExactly(answer(2, Why.CHANGED));
            logs.tamper("DELETE FROM answer_line WHERE seq = 2", "INSERT INTO answer_line SELECT * FROM kept");
        }
        assertThat(broken()).isEmpty();
        assertThat(logs.superuser()
                        .sql("SELECT count(*) FROM information_schema.columns WHERE table_name = 'answer_line'")
                        .query(Long.class)
                        .single())
                // those four, organisation, number and format
                .isEqualTo(4 + 3);
    }

    @Test
    void a_line_of_another_state_of_the_register_is_not_added() {
        answer(1, Duration.ZERO);
        Long now = logs.jdbc()
                .sql("SELECT log_answers(ARRAY[0::bigint], ARRAY[uuidv7()], ARRAY[uuidv7()], ARRAY[now()],"
                        + " ARRAY[repeat('ab', 16)], 'x')")
                .query(Long.class)
                .single();

        assertThat(now).isPositive();
        assertThat(logs.superuser()
                        .sql("SELECT count(*) FROM answer_line")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void old_lines_go_from_the_beginning_and_their_seals_still_join_what_is_left() {
        answer(3, OLD);
        answer(2, Duration.ZERO);
        Checkpoint kept = checkpoint();
        remove("DELETE FROM answer_line WHERE seq <= 2");

        assertThat(whole().lines()).isEqualTo(3);
        remove("DELETE FROM answer_line");
        assertThat(whole().lines()).isEqualTo(2);
        assertThat(logs.verify(kept, false)).allMatch(Whole.class::isInstance);
        logs.tamper("DELETE FROM answer_line WHERE seq = 4");
        assertThat(broken()).containsExactly(answer(4, Why.MISSING));
    }

    @Test
    void nobody_removes_a_line_from_the_middle_and_what_was_removed_too_early_is_seen() {
        answer(1, Duration.ZERO);
        answer(1, OLD);
        Checkpoint kept = checkpoint();
        assertThatThrownBy(() -> remove("DELETE FROM answer_line"))
                .rootCause()
                .hasMessageContaining("only the beginning of a chain is ever removed");

        logs.tamper(
                "UPDATE chain_head SET anchor_seq = 2 WHERE log = 'answer'", "DELETE FROM answer_line WHERE seq <= 2");
        assertThat(logs.verify()).allMatch(Whole.class::isInstance);
        Checkpoint young = new Checkpoint(
                Logs.NOW,
                kept.marks().stream()
                        .map(mark -> new Checkpoint.Mark(
                                mark.log(), mark.organisation(), mark.sequence(), mark.hash(), Logs.NOW, List.of()))
                        .toList());
        assertThat(logs.verify(young, false)).containsExactly(answer(2, Why.EARLY));
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(Logs.NOW, List.of(whole().last()));
    }

    private void remove(String sql) {
        MoreLogs.owner(logs, connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
        });
    }

    private Whole whole() {
        List<ChainVerdict> all = logs.verify();
        assertThat(all).singleElement().isInstanceOf(Whole.class);
        return (Whole) all.getFirst();
    }

    private List<Broken> broken() {
        return logs.verify().stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .toList();
    }

    private Broken answer(long line, Why why) {
        return new Broken(logs.police.id(), DecisionChain.ANSWERS, line, why);
    }
}
