package nl.perspectief.identity.issuer.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.identity.issuer.account.PasswordRule.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {
    private static final PasswordRule RULE =
            PasswordRule.without(List.of("els.voorbeeldsma", "gemeente", "Gemeente Lichtendal"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password1234",
                "Welkom2026!!",
                "W3lkom2026!!",
                "qwertyuiop123",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "wachtwoord12",
                "Wachtwoord2026!",
                "Zomer2026!Zomer2026!",
                "iloveyou1234",
                "01-01-2026-2026"
            })
    void what_attackers_try_first_is_refused(String password) {
        assertThat(RULE.refusal(password)).contains(Refusal.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "perspectief2026",
                "Perspectief2026!",
                "P3rspectief!2026",
                "els.voorbeeldsma",
                "voorbeeldsma2026",
                "Lichtendal2026!",
                "GemeenteLichtendal1"
            })
    void ones_own_name_the_partners_and_the_products_count_for_nothing(String password) {
        assertThat(RULE.refusal(password)).contains(Refusal.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fiets lamp kaneel wolken",
                "mijn oude tante fietst naar Perspectief",
                "kT9-vwq2-Zr0p",
                "Zk3vQx81LmPq7tRb"
            })
    void four_loose_words_or_a_drawn_one_may_be_chosen(String password) {
        assertThat(RULE.refusal(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kT9-vwq2-Zr"})
    void eleven_characters_are_too_short(String password) {
        assertThat(RULE.refusal(password)).contains(Refusal.SHORT);
    }

    @ParameterizedTest
    @ValueSource(ints = {73, 10_000})
    void what_is_longer_than_is_read_is_refused_and_not_cut_off(int length) {
        assertThat(RULE.refusal("k".repeat(length))).contains(Refusal.LONG);
    }

    @Test
    void a_letter_with_an_accent_counts_as_two() {
        assertThat(RULE.refusal("é".repeat(37))).contains(Refusal.LONG);
    }
}
