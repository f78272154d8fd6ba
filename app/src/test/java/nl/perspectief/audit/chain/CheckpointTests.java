package nl.perspectief.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.chain.Checkpoint.Mark;
import nl.perspectief.audit.chain.Checkpoint.Rung;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where every chain ended, as a text that somebody keeps elsewhere. */
class CheckpointTests {
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00.123456Z");
    private static final UUID POLICE = UUID.fromString("01234567-89ab-7def-8123-456789abcdef");
    private static final Duration YEAR = Duration.ofDays(366);

    private static Mark mark(long sequence, Rung... rungs) {
        return new Mark("trail", POLICE, sequence, "ab".repeat(32), NOW, List.of(rungs));
    }

    private final Checkpoint checkpoint = new Checkpoint(
            NOW,
            List.of(
                    mark(4, new Rung(2, NOW.minus(YEAR)), new Rung(4, NOW)),
                    new Mark("security", ChainedLog.INSTALLATION, 9, "cd".repeat(32), NOW, List.of())));

    @Test
    void the_file_reads_like_a_list_with_its_own_hash_at_the_end() {
        assertThat(checkpoint.text())
                .startsWith("perspectief-ijkpunt 1 2026-11-24T09:30:00.123456Z\n")
                .contains("trail " + POLICE + " 4 " + "ab".repeat(32) + " " + NOW + " 2@")
                .contains("security 00000000-0000-0000-0000-000000000000 9 ")
                .containsPattern("sha256 [0-9a-f]{64}\n$")
                .hasLineCount(4);
    }

    @Test
    void it_is_read_back_as_it_was() {
        assertThat(Checkpoint.read(checkpoint.text())).contains(checkpoint);
        Checkpoint empty = new Checkpoint(NOW, List.of());
        assertThat(Checkpoint.read(empty.text())).contains(empty);
    }

    @Test
    void one_of_which_any_letter_was_changed_or_lost_is_none() {
        String text = checkpoint.text();
        for (int at = 0; at < text.length(); at++) {
            char other = text.charAt(at) == '1' ? '2' : '1';
            assertThat(Checkpoint.read(text.substring(0, at) + other + text.substring(at + 1)))
                    .as("another letter at " + at)
                    .isEmpty();
            assertThat(Checkpoint.read(text.substring(0, at)))
                    .as("cut off at " + at)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "perspectief-ijkpunt 1 ", "iets anders", "sha256 ", "perspectief-ijkpunt 2 x\nsha256 y\n"})
    void another_text_is_none(String text) {
        assertThat(Checkpoint.read(text)).isEmpty();
    }

    @Test
    void a_chain_is_found_by_its_log_and_organisation() {
        assertThat(checkpoint.of(Chains.TRAIL, POLICE)).map(Mark::sequence).contains(4L);
        assertThat(checkpoint.of(Chains.PROCESSING, POLICE)).isEmpty();
        assertThat(checkpoint.of(Chains.TRAIL, UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_beginning_that_was_not_old_enough_to_go_is_told_by_its_first_line() {
        assertThat(mark(4).earliest(3, NOW)).isEmpty();
        assertThat(mark(4).earliest(4, NOW)).contains(4L);
        Mark older = mark(90, new Rung(10, NOW.minus(YEAR)));
        assertThat(older.earliest(10, NOW)).isEmpty();
        assertThat(older.earliest(11, NOW)).contains(11L);
    }

    @Test
    void what_is_old_enough_may_go() {
        Mark old = mark(90, new Rung(10, NOW.minus(YEAR.multipliedBy(40))));
        assertThat(old.earliest(60, NOW)).isEqualTo(Optional.empty());
    }

    @Test
    void what_is_known_of_age_goes_along_and_grows_once_a_year() {
        Mark first = mark(4).over(null, NOW);
        assertThat(first.rungs()).containsExactly(new Rung(4, NOW));
        Instant soon = NOW.plus(Duration.ofDays(30));
        assertThat(mark(8).over(first, soon).rungs()).containsExactly(new Rung(4, NOW));
        Instant later = NOW.plus(YEAR);
        assertThat(mark(9).over(first, later).rungs()).containsExactly(new Rung(4, NOW), new Rung(9, later));
    }

    @Test
    void what_is_known_of_lines_that_may_be_gone_is_forgotten() {
        Mark old = mark(4, new Rung(4, NOW.minus(YEAR.multipliedBy(40))));
        assertThat(mark(8).over(old, NOW).rungs()).containsExactly(new Rung(8, NOW));
    }
}
