package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code verify-logs --checkpoint} and {@code --since}: what a superuser can hide from the database and not from a file. */
class CheckpointModuleTests {
    private static final List<String> TABLES =
            List.of("processing_line", "trail_line", "access_decision", "security_event");

    @TempDir
    Path folder;

    private final Logs logs = new Logs();
    private final Acting officer = Logs.acting(logs.police, Role.FRONTLINE);
    private Path kept;

    @BeforeEach
    void keep() {
        kept = folder.resolve("ijkpunt.txt");
        more();
        assertThat(verify("--checkpoint").code()).isZero();
    }

    @AfterEach
    void close() {
        logs.close();
    }

    private void more() {
        for (int i = 0; i < 4; i++) {
            logs.look(officer);
        }
        MoreLogs.decide(logs, officer, 4);
        MoreLogs.happen(logs, 4);
        logs.seal();
    }

    @Test
    void the_file_reads_like_a_list_and_names_every_chain() throws IOException {
        assertThat(Files.readString(kept))
                .startsWith("perspectief-ijkpunt 1 2026-11-24T09:30:00.123456Z\n")
                .contains("processing " + logs.police.id() + " 4 ")
                .contains("trail " + logs.police.id() + " 4 ")
                .contains("security 00000000-0000-0000-0000-000000000000 4 ")
                .contains("decision " + logs.police.id() + " 4 ")
                .containsPattern("sha256 [0-9a-f]{64}\n$");
    }

    @Test
    void untouched_logs_are_whole_and_lines_from_before_the_checkpoint_are_not_read_again() {
        more();

        assertThat(verify("--since").code()).isZero();
        assertThat(verify("--since").text())
                .contains("heel")
                .contains(" 5 regels nagerekend, laatste 8,")
                .contains(" 8 regels nagerekend, laatste 8,");
        assertThat(verify("--since", "--all").text()).contains(" 8 regels nagerekend, laatste 8,");
    }

    @Test
    void without_a_checkpoint_the_command_says_what_it_cannot_see() {
        assertThat(verify().text()).contains("zonder --since is niet te zien");
        assertThat(verify("--since").text()).doesNotContain("niet te zien").contains("ijkpunt van 2026-11-24");
    }

    @Test
    void a_tail_cut_off_with_its_head_is_seen_in_each_log() {
        logs.tamper(TABLES.stream()
                .map(table -> "DELETE FROM " + table + " WHERE seq > 2")
                .toArray(String[]::new));
        setHeadsBack();

        assertThat(verify().code()).isZero();
        assertThat(verify("--since").code()).isEqualTo(1);
        assertThat(verify("--since").text())
                .contains("4 van de 4 ketens zijn gebroken")
                .contains("gebruikersspoor: regel 4: de regel was er bij het ijkpunt; zij en alles erna is afgesneden");
        assertThat(verify("--since", "--all").text())
                .contains("gebruikersspoor: regel 3: de regel was er bij het ijkpunt");
    }

    private void setHeadsBack() {
        logs.tamper(
                "DELETE FROM log_seal",
                "DELETE FROM chain_head WHERE log IN ('trail', 'processing')",
                "UPDATE sealed_log SET up_to = 0",
                "UPDATE chain_head SET seq = 2, hash = (SELECT hash FROM access_decision WHERE seq = 2)"
                        + " WHERE log = 'decision'",
                "UPDATE chain_head SET seq = 2, hash = (SELECT hash FROM security_event WHERE seq = 2)"
                        + " WHERE log = 'security'");
        logs.seal();
    }

    @Test
    void a_chain_that_vanished_whole_is_named() {
        logs.tamper(TABLES.stream().map(table -> "DELETE FROM " + table).toArray(String[]::new));
        logs.tamper("DELETE FROM log_seal", "DELETE FROM chain_head", "UPDATE sealed_log SET up_to = 0");

        assertThat(verify().code()).isZero();
        assertThat(verify("--since").text())
                .contains("4 van de 4 ketens")
                .contains(
                        "GEBROKEN  installatie, aanmeldlogboek: regel 1: de hele keten was er bij het ijkpunt en is weg")
                .contains("GEBROKEN  " + logs.police.id() + ", beslissingen voor systemen: regel 1: de hele keten");
    }

    @Test
    void a_chain_written_anew_with_its_head_is_seen() {
        logs.tamper("DELETE FROM access_decision", "DELETE FROM chain_head WHERE log = 'decision'");
        MoreLogs.decide(logs, officer, 6);

        assertThat(verify().code()).isZero();
        assertThat(verify("--since").text())
                .contains("beslissingen voor systemen: regel 4: de regel is anders dan bij het ijkpunt");
        assertThat(verify("--since", "--all").text())
                .contains("beslissingen voor systemen: regel 4: de regel is anders");
    }

    @Test
    void a_beginning_that_was_taken_off_too_early_is_seen_and_one_that_was_old_is_not() {
        takeOff("0");
        assertThat(verify().code()).isZero();
        assertThat(verify("--since").text())
                .contains("beslissingen voor systemen: regel 1: de regel is verwijderd voor zij oud genoeg was");

        assertThat(verify(Logs.NOW.plus(Duration.ofDays(5 * 366)), "--since").code())
                .isZero();
    }

    @Test
    void a_beginning_from_before_the_checkpoint_is_seen_to_be_gone_too_early() {
        logs.tamper(
                "UPDATE chain_head SET anchor_seq = 3, anchor_hash = (SELECT hash FROM access_decision WHERE seq = 3),"
                        + " anchor_at = now() WHERE log = 'decision'",
                "DELETE FROM access_decision WHERE seq <= 3");
        for (String[] options : new String[][] {{"--since"}, {"--since", "--all"}}) {
            assertThat(verify(options).text())
                    .contains("beslissingen voor systemen: regel 1: de regel is verwijderd voor zij oud genoeg was");
        }
    }

    /** What tidying leaves, and what somebody who imitates it leaves. */
    private void takeOff(String at) {
        MoreLogs.decide(logs, officer, 2);
        logs.tamper(
                "UPDATE chain_head SET anchor_seq = 5, anchor_hash = (SELECT hash FROM access_decision WHERE seq = 5),"
                        + " anchor_at = to_timestamp(" + at + ") WHERE log = 'decision'",
                "DELETE FROM access_decision WHERE seq <= 5");
    }

    @Test
    void a_damaged_or_missing_checkpoint_is_refused_in_one_line() throws IOException {
        String good = Files.readString(kept);
        for (String bad : List.of(
                "", "iets", good.replaceFirst(" 4 ", " 3 "), good.substring(0, good.length() - 1), good + "x")) {
            Files.writeString(kept, bad);
            Run run = verify("--since");
            assertThat(run.code()).as(bad).isEqualTo(2);
            assertThat(run.text().lines()).singleElement().asString().contains("is geen ijkpunt, of het is beschadigd");
        }
        Files.delete(kept);
        assertThat(verify("--since").code()).isEqualTo(2);
    }

    @Test
    void a_checkpoint_is_only_replaced_after_it_was_compared_with() throws IOException {
        String before = Files.readString(kept);
        more();
        assertThatThrownBy(() -> verify("--checkpoint"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("bestaat al")
                .hasMessageContaining("--since");
        assertThat(kept).hasContent(before);

        assertThat(verify("--checkpoint", "--since").code()).isZero();
        assertThat(Files.readString(kept)).isNotEqualTo(before);
    }

    @Test
    void broken_chains_make_no_checkpoint() throws IOException {
        Files.delete(kept);
        logs.tamper("UPDATE trail_line SET outcome = 'REFUSED' WHERE seq = 2");

        assertThat(verify("--checkpoint").code()).isEqualTo(1);
        assertThat(kept).doesNotExist();
    }

    private Run verify(String... flags) {
        return verify(Logs.NOW, flags);
    }

    private Run verify(Instant now, String... flags) {
        List<String> asked = List.of(flags);
        Optional<String> file = Optional.of(kept.toString());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int code = new VerifyCommand(
                        logs.owner(),
                        Logs.ALL,
                        Clock.fixed(now, ZoneOffset.UTC),
                        new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .run(new VerifyCommand.Options(
                        file.filter(_ -> asked.contains("--checkpoint")),
                        file.filter(_ -> asked.contains("--since")),
                        asked.contains("--all")));
        return new Run(code, bytes.toString(StandardCharsets.UTF_8));
    }

    private record Run(int code, String text) {}
}
