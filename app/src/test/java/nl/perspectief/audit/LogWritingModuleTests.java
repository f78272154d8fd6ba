package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.reading.LogPage;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class LogWritingModuleTests {
    private static final String ADD = """
            INSERT INTO trail_line (action, object_type, trace_id, outcome%s)
            VALUES ('LOOKED', 'SIGNAL', decode(repeat('ab', 16), 'hex'), 'DONE'%s)""";

    private final Logs logs = new Logs();
    private final Acting officer = Logs.acting(logs.police, Role.FRONTLINE);
    private final Acting privacyOfficer = Logs.acting(logs.police, Role.PRIVACY_OFFICER);

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void the_application_cannot_rewrite_a_log() {
        logs.look(officer);

        for (String statement : List.of(
                "UPDATE trail_line SET outcome = 'REFUSED'",
                "UPDATE processing_line SET status = 'Error'",
                "DELETE FROM trail_line",
                "DELETE FROM processing_line",
                "TRUNCATE trail_line",
                "TRUNCATE processing_line",
                "SELECT * FROM chain_head",
                "UPDATE chain_head SET seq = 0",
                "ALTER TABLE trail_line DISABLE TRIGGER place",
                "SET session_replication_role = replica")) {
            assertThatThrownBy(() -> logs.transactions().run(privacyOfficer, () -> execute(statement)))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void the_owner_cannot_rewrite_a_log_by_mistake() {
        logs.look(officer);

        for (String statement : List.of(
                "UPDATE trail_line SET outcome = 'REFUSED'", "DELETE FROM processing_line", "TRUNCATE trail_line")) {
            assertThatThrownBy(() -> Databases.execute(logs.owner(), statement))
                    .as(statement)
                    .rootCause()
                    .hasMessageContaining("never changed or removed");
        }
    }

    @Test
    void a_line_for_another_organisation_is_refused() {
        String other = "'" + logs.municipality.id() + "'";

        assertThatThrownBy(() -> logs.transactions()
                        .run(officer, () -> execute(ADD.formatted(", organisation_id", ", " + other))))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> Databases.execute(
                        logs.owner(),
                        "SELECT set_config('perspectief.organisation', '" + logs.police.id() + "', false),"
                                + " set_config('perspectief.professional', '" + UUID.randomUUID() + "', false),"
                                + " set_config('perspectief.purpose', 'd1', false),"
                                + " set_config('perspectief.now', now()::text, false)",
                        ADD.formatted(", organisation_id", ", " + other)))
                .rootCause()
                .hasMessageContaining("for another organisation");
    }

    @Test
    void a_line_in_the_name_of_a_colleague_is_refused() {
        String colleague = "'" + UUID.randomUUID() + "'";

        assertThatThrownBy(() -> logs.transactions()
                        .run(officer, () -> execute(ADD.formatted(", professional_id", ", " + colleague))))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobody_acting_writes_nothing() {
        assertThatThrownBy(() -> execute(ADD.formatted("", ""))).rootCause().hasMessageContaining("nobody acts");
        assertThat(count("trail_line")).isZero();
    }

    @Test
    void narrative_does_not_fit() {
        assertThatThrownBy(() -> logs.trail()
                        .record(
                                officer.under(Working.on("omdat hij zijn broertje meenam")),
                                AuditEvent.done(Action.LOOKED, ObjectType.SIGNAL, null)))
                .rootCause()
                .hasMessageContaining("trail_line_purpose_check");
    }

    @Test
    void a_list_of_forty_youths_is_forty_lines_under_one_action() {
        List<UUID> youths = Stream.generate(UUID::randomUUID).limit(40).toList();

        logs.log().record(officer, ProcessingActivity.SIGNAL_CONSULTING, youths, Outcome.DONE);

        List<ProcessingLine> lines = processing();
        ProcessingLine action = lines.getLast();
        assertThat(lines).hasSize(41);
        assertThat(action.subject()).isNull();
        assertThat(action.parentSpan()).isNull();
        assertThat(lines.subList(0, 40)).allSatisfy(line -> {
            assertThat(line.parentSpan()).isEqualTo(action.span());
            assertThat(line.trace()).isEqualTo(Logs.TRACE);
            assertThat(line.attributes())
                    .containsEntry(
                            "dpl.core.processing_activity_id",
                            ProcessingActivity.SIGNAL_CONSULTING.uri().toString())
                    .containsEntry("dpl.core.data_subject_id_type", Pseudonyms.TYPE)
                    .containsKey("dpl.core.data_subject_id");
        });
        assertThat(lines).extracting(ProcessingLine::span).doesNotHaveDuplicates();
        assertThat(lines.subList(0, 40)).extracting(ProcessingLine::subject).doesNotHaveDuplicates();
    }

    @Test
    void one_youth_is_one_line_and_nobody_is_one_line_without_subject() {
        logs.log().record(officer, ProcessingActivity.SIGNAL_CONSULTING, List.of(UUID.randomUUID()), Outcome.REFUSED);
        logs.log().record(officer, ProcessingActivity.SHARING_QUESTION, List.of(), Outcome.ABORTED);

        assertThat(processing())
                .extracting(line -> line.status() + (line.subject() == null ? " nobody" : " somebody"))
                .containsExactly("Ok nobody", "Unset somebody");
    }

    @Test
    void the_processing_log_holds_no_user_and_no_raw_subject() {
        UUID youth = UUID.randomUUID();
        logs.log().record(officer, ProcessingActivity.SIGNAL_CONSULTING, List.of(youth), Outcome.DONE);

        String line = logs.superuser()
                .sql("SELECT row_to_json(l)::text FROM processing_line l")
                .query(String.class)
                .single();
        assertThat(line)
                .doesNotContain(youth.toString())
                .doesNotContain(youth.toString().replace("-", ""))
                .doesNotContain(officer.professionalId().toString())
                .doesNotContain(officer.professional().name());
        assertThat(logs.superuser()
                        .sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'processing_line'")
                        .query(String.class)
                        .list())
                .noneMatch(column -> column.matches(".*(user|professional|person|account).*"));
    }

    @Test
    void the_same_youth_has_one_pseudonym_that_only_the_key_gives() {
        UUID youth = UUID.randomUUID();
        logs.log().record(officer, ProcessingActivity.SIGNAL_CONSULTING, List.of(youth), Outcome.DONE);
        logs.log().record(officer, ProcessingActivity.SIGNAL_REFERRING, List.of(youth), Outcome.DONE);
        logs.look(officer);

        assertThat(logs.log()
                        .ofSubject(privacyOfficer, youth, LogPage.first(10))
                        .lines())
                .extracting(ProcessingLine::name)
                .containsExactly("Signaal aanmelden bij de procesregisseur", "Signaal raadplegen");
        assertThat(new Pseudonyms("another key of some length").of(youth))
                .isNotEqualTo(processing().getLast().subject());
    }

    @Test
    void one_trace_ties_the_line_of_the_user_to_the_line_of_the_subject() {
        logs.look(officer);

        TrailLine who = logs.trail()
                .ofOrganisation(privacyOfficer, LogPage.first(10))
                .lines()
                .getFirst();
        assertThat(who.professional()).isEqualTo(officer.professionalId());
        assertThat(processing().getFirst().trace()).isEqualTo(who.trace());
    }

    @Test
    void a_deed_that_is_undone_leaves_no_line() {
        logs.look(officer);
        assertThatThrownBy(() -> logs.transactions().run(officer, () -> {
                    logs.look(officer);
                    throw new IllegalStateException("broken on purpose");
                }))
                .hasMessage("broken on purpose");
        logs.look(officer);

        assertThat(count("trail_line")).isEqualTo(2);
        assertThat(logs.verify()).hasSize(2).allMatch(Whole.class::isInstance);
    }

    @Test
    void the_lines_of_a_transaction_are_written_in_their_order_when_its_work_is_done() {
        logs.transactions().run(officer, () -> {
            logs.trail().record(officer, AuditEvent.done(Action.LOOKED, ObjectType.SIGNAL, null));
            logs.trail().record(officer, AuditEvent.done(Action.CHANGED, ObjectType.SIGNAL, null));
            assertThat(logs.jdbc()
                            .sql("SELECT count(*) FROM trail_line")
                            .query(Long.class)
                            .single())
                    .isZero();
        });

        assertThat(logs.superuser()
                        .sql("SELECT action FROM trail_line ORDER BY seq")
                        .query(String.class)
                        .list())
                .containsExactly("LOOKED", "CHANGED");
    }

    @Test
    void what_a_transaction_asked_it_does_not_ask_again_and_the_next_one_does() {
        AtomicInteger asked = new AtomicInteger();
        Runnable work = () -> logs.transactions().once("register", Integer.class, asked::incrementAndGet);

        logs.transactions().run(officer, () -> {
            work.run();
            work.run();
        });
        assertThat(asked).hasValue(1);
        logs.transactions().run(officer, work);
        assertThat(asked).hasValue(2);
        work.run();
        work.run();
        assertThat(asked).hasValue(4);
    }

    @Test
    void writers_at_the_same_time_keep_the_chain_whole() throws InterruptedException {
        List<Acting> colleagues = IntStream.range(0, 8)
                .mapToObj(i -> Logs.acting(i % 4 == 0 ? logs.municipality : logs.police, Role.FRONTLINE))
                .toList();

        List<Thread> threads = colleagues.stream()
                .map(colleague -> Thread.ofPlatform().start(() -> work(colleague)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(count("trail_line")).isEqualTo(8 * 25);
        assertThat(logs.verify()).hasSize(4).allMatch(Whole.class::isInstance);
    }

    /** The two logs in turn first: writers in another order must not lock each other out. */
    private void work(Acting colleague) {
        for (int i = 0; i < 25; i++) {
            boolean trailFirst = i % 2 == 0;
            AuditEvent deed = AuditEvent.done(Action.LOOKED, ObjectType.SIGNAL, null);
            logs.transactions().run(colleague, () -> {
                if (trailFirst) {
                    logs.trail().record(colleague, deed);
                }
                logs.log().record(colleague, ProcessingActivity.SIGNAL_CONSULTING, List.of(), Outcome.DONE);
                if (!trailFirst) {
                    logs.trail().record(colleague, deed);
                }
            });
        }
    }

    private List<ProcessingLine> processing() {
        return logs.log().ofOrganisation(privacyOfficer, LogPage.first(100)).lines();
    }

    private long count(String table) {
        return logs.superuser()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    private void execute(String sql) {
        var _ = logs.jdbc().sql(sql).update();
    }
}
