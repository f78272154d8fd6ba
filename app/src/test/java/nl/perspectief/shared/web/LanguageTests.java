package nl.perspectief.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguageTests {
    @ParameterizedTest
    @CsvSource({"en, EN", "nl, NL", "EN, NL", "de, NL", "'', NL", "en-GB, NL"})
    void a_page_is_in_the_language_that_was_chosen_and_else_in_dutch(String cookie, Language language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("iets", "en"), new Cookie(Language.COOKIE, cookie));
        assertThat(Language.chosen(request)).isEqualTo(language);
    }

    @Test
    void whatever_a_browser_prefers_who_chose_nothing_reads_dutch() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", "en");
        assertThat(Language.chosen(request)).isEqualTo(Language.NL);
    }

    @ParameterizedTest
    @CsvSource({"en, EN", "' EN-gb', EN", "'en,nl;q=0.5', EN", "'nl,en', NL", "'*', NL", "'', NL"})
    void a_system_reads_english_when_it_asks_for_it_first(String accepted, Language language) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", accepted);
        assertThat(Language.asked(request)).isEqualTo(language);
        assertThat(Language.asked(new MockHttpServletRequest())).isEqualTo(Language.NL);
    }
}
