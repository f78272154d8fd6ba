package nl.perspectief.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.perspectief.access.PageTokens.Position;
import nl.perspectief.access.PageTokens.Question;
import nl.perspectief.shared.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokensTests {
    private static final Position THIRD = new Position(20, 10);
    private static final UUID ASKER = new UUID(1, 2);
    private static final Question QUESTION = question(ASKER, "hash", "who may");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:30:00Z"));
    private final PageTokens tokens = new PageTokens("a key for tests only, 32 bytes", clock);

    private static Question question(UUID asker, String hash, String words) {
        return new Question(asker, hash, words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void any_node_with_the_key_of_the_partnership_opens_what_another_sealed() {
        String token = tokens.seal(THIRD, QUESTION);
        assertThat(new PageTokens("a key for tests only, 32 bytes", clock).open(token, QUESTION))
                .contains(THIRD);
        assertThat(new PageTokens("a key of another partnership", clock).open(token, QUESTION))
                .isEmpty();
    }

    @Test
    void it_works_for_its_own_question_system_and_covenant_only() {
        String token = tokens.seal(THIRD, QUESTION);
        assertThat(tokens.open(token, question(new UUID(1, 3), "hash", "who may")))
                .isEmpty();
        assertThat(tokens.open(token, question(ASKER, "another hash", "who may")))
                .isEmpty();
        assertThat(tokens.open(token, question(ASKER, "hash", "who may not"))).isEmpty();
    }

    @Test
    void it_works_for_half_an_hour() {
        String token = tokens.seal(THIRD, QUESTION);
        clock.pass(Duration.ofMinutes(30));
        assertThat(tokens.open(token, QUESTION)).contains(THIRD);
        clock.pass(Duration.ofSeconds(1));
        assertThat(tokens.open(token, QUESTION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "AAAA", "é", "=", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void one_that_was_made_elsewhere_is_none(String token) {
        assertThat(tokens.open(token, QUESTION)).isEmpty();
    }

    @Test
    void one_that_was_changed_or_cut_anywhere_is_none() {
        String token = tokens.seal(THIRD, QUESTION);
        for (int at = 0; at < token.length() - 1; at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            assertThat(tokens.open(token.substring(0, at) + other + token.substring(at + 1), QUESTION))
                    .as("place " + at)
                    .isEmpty();
            assertThat(tokens.open(token.substring(0, at), QUESTION)).isEmpty();
        }
    }
}
