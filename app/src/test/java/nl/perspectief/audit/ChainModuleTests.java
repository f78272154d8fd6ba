package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.ChainedLog;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

class ChainModuleTests {
    private static final long LINES = 6;

    private final Logs logs = new Logs();
    private final Acting officer = Logs.acting(logs.police, Role.FRONTLINE);

    @BeforeEach
    void write() {
        for (int i = 0; i < LINES; i++) {
            logs.look(officer);
        }
        logs.seal();
        for (int i = 0; i < LINES; i++) {
            logs.look(Logs.acting(logs.municipality, Role.FRONTLINE));
        }
        logs.seal();
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void untouched_chains_are_whole() {
        assertThat(logs.verify())
                .hasSize(4)
                .allSatisfy(verdict -> assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Whole.class, whole -> assertThat(whole.lines()).isEqualTo(LINES)));
        assertThat(command(logs.owner()).code()).isZero();
    }

    @Test
    void a_changed_line_of_the_trail_is_named() {
        everyChangeIsNamed(
                "trail_line",
                Chains.TRAIL,
                List.of(
                        "at = at + interval '1 microsecond'",
                        "professional_id = gen_random_uuid()",
                        "action = 'LISTED'",
                        "object_type = 'PLAN'",
                        "object_id = NULL",
                        "case_id = gen_random_uuid()",
                        "lead_organisation_id = gen_random_uuid()",
                        "purpose = 'd4'",
                        "trace_id = decode(repeat('00', 16), 'hex')",
                        "outcome = 'REFUSED'"));
    }

    @Test
    void a_changed_line_of_the_processing_log_is_named() {
        everyChangeIsNamed(
                "processing_line",
                Chains.PROCESSING,
                List.of(
                        "trace_id = decode(repeat('00', 16), 'hex')",
                        "span_id = decode(repeat('00', 8), 'hex')",
                        "parent_span_id = span_id",
                        "status = 'Error'",
                        "name = name || ' '",
                        "start_time = start_time - 1",
                        "end_time = end_time + 1",
                        "service_name = 'x'",
                        "service_version = 'x'",
                        "processing_activity_id = 'https://x'",
                        "data_subject_id = repeat('0', 64)",
                        "data_subject_id_type = 'BSN'"));
    }

    /** Each change by itself: the line is put back as it was before the next. */
    private void everyChangeIsNamed(String table, ChainedLog log, List<String> changes) {
        String line = " WHERE " + police() + " AND seq = 4";
        logs.tamper("CREATE TABLE kept AS SELECT * FROM " + table + line);
        for (String change : changes) {
            logs.tamper("UPDATE " + table + " SET " + change + line);
            assertThat(broken()).as(change).containsExactly(new Broken(logs.police.id(), log, 4, Why.CHANGED));
            logs.tamper("DELETE FROM " + table + line, "INSERT INTO " + table + " SELECT * FROM kept");
        }
        assertThat(broken()).isEmpty();
    }

    @Test
    void every_column_is_under_the_hash() {
        Long columns = logs.superuser()
                .sql("SELECT count(*) FROM information_schema.columns"
                        + " WHERE table_name IN ('trail_line', 'processing_line')")
                .query(Long.class)
                .single();

        // 10 and 12 fields (Chains), and organisation, seq, format, prev_hash and hash (of format 1) in each table
        assertThat(columns).isEqualTo(10 + 5 + 12 + 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4})
    void a_removed_line_is_named(long sequence) {
        logs.tamper("DELETE FROM trail_line WHERE " + police() + " AND seq = " + sequence);

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, sequence, Why.MISSING));
    }

    @Test
    void a_tail_cut_off_is_named() {
        logs.tamper("DELETE FROM processing_line WHERE " + police() + " AND seq > 4");

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.PROCESSING, 5, Why.MISSING));
    }

    @Test
    void a_log_emptied_whole_is_named() {
        logs.tamper("DELETE FROM trail_line WHERE " + police());

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 1, Why.MISSING));
    }

    @Test
    void lines_that_changed_places_are_named() {
        logs.tamper(
                "UPDATE trail_line SET seq = 0 WHERE " + police() + " AND seq = 3",
                "UPDATE trail_line SET seq = 3 WHERE " + police() + " AND seq = 4",
                "UPDATE trail_line SET seq = 4 WHERE " + police() + " AND seq = 0");

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 3, Why.ORDER));
    }

    @Test
    void a_line_in_the_place_of_another_is_named() {
        logs.tamper(
                "DELETE FROM trail_line WHERE " + police() + " AND seq = 4",
                "INSERT INTO trail_line SELECT organisation_id, 4, at, professional_id, action, object_type, object_id,"
                        + " case_id, lead_organisation_id, purpose, trace_id, outcome, prev_hash, hash, format"
                        + " FROM trail_line WHERE " + police() + " AND seq = 3");

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 4, Why.ORDER));
    }

    @Test
    void a_line_put_behind_the_head_is_named() {
        logs.tamper("UPDATE chain_head SET seq = 5 WHERE log = 'trail' AND " + police());

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 6, Why.ORDER));
    }

    @Test
    void a_head_taken_away_is_noticed() {
        logs.tamper("DELETE FROM chain_head WHERE " + police());

        assertThat(broken())
                .containsExactly(
                        new Broken(logs.police.id(), Chains.PROCESSING, 1, Why.ORDER),
                        new Broken(logs.police.id(), Chains.TRAIL, 1, Why.ORDER));
    }

    @Test
    void the_command_names_organisation_log_line_and_reason() {
        logs.tamper(
                "INSERT INTO organisation (id, partner, name, short_name, domain) VALUES ('" + logs.police.id()
                        + "', 'politie', 'Politie Lichtendal', 'politie', 'SECURITY')",
                "UPDATE trail_line SET outcome = 'REFUSED' WHERE " + police() + " AND seq = 2");

        Run run = command(logs.owner());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.text())
                .contains("GEBROKEN  Politie Lichtendal, gebruikersspoor: regel 2: de inhoud is veranderd")
                .contains("1 van de 4 ketens");
    }

    @Test
    void the_command_says_that_it_cannot_read() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});

        assertThat(command(nowhere).code()).isEqualTo(2);
    }

    private String police() {
        return "organisation_id = '" + logs.police.id() + "'";
    }

    private List<Broken> broken() {
        return logs.verify().stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .toList();
    }

    private static Run command(DataSource database) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = new VerifyCommand(
                        database,
                        Logs.ALL,
                        Clock.fixed(Logs.NOW, ZoneOffset.UTC),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .run(VerifyCommand.Options.NONE);
        return new Run(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private record Run(int code, String text) {}
}
