package nl.perspectief.identity.seal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import nl.perspectief.shared.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A text that the browser of a stranger keeps for us. */
class SealedCookieTests {
    private static final String TEXT = "/signalen?stand=open";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T09:30:00Z"));
    private final SealedCookie cookie = named("perspectief-aanmelden", "a key for tests only, 32 bytes");

    private SealedCookie named(String name, String secret) {
        return new SealedCookie(new SessionKey(secret), name, Duration.ofHours(1), clock);
    }

    private static MockHttpServletRequest request(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSecure(secure);
        return request;
    }

    /** What the browser of a request has to keep, as it is sent to it. */
    private static String kept(SealedCookie cookie, boolean secure, String text) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookie.put(request(secure), response, text);
        return Objects.requireNonNullElse(response.getHeader(HttpHeaders.SET_COOKIE), "");
    }

    private static MockHttpServletRequest back(String name, String value) {
        MockHttpServletRequest request = request(name.startsWith("__Host-"));
        request.setCookies(new Cookie(name, value));
        return request;
    }

    private static String value(String kept) {
        return kept.replaceFirst("[^=]*=", "").replaceFirst(";.*", "");
    }

    private String fresh() {
        return value(kept(cookie, false, TEXT));
    }

    @Test
    void it_comes_back_as_it_was_kept_and_the_browser_cannot_read_it() {
        String value = fresh();
        assertThat(value).doesNotContain("signalen").matches("[A-Za-z0-9_-]+");
        assertThat(cookie.of(back("perspectief-aanmelden", value))).contains(TEXT);
        assertThat(fresh()).as("another each time").isNotEqualTo(value);
    }

    @Test
    void it_ends() {
        String value = fresh();
        clock.pass(Duration.ofHours(1));
        assertThat(cookie.of(back("perspectief-aanmelden", value))).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(cookie.of(back("perspectief-aanmelden", value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "é", "====", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void one_that_somebody_made_is_as_none(String made) {
        assertThat(cookie.of(back("perspectief-aanmelden", made))).isEmpty();
    }

    @Test
    void one_that_was_changed_anywhere_is_as_none() {
        String value = fresh();
        for (int at = 0; at < value.length() - 1; at++) {
            char other = value.charAt(at) == 'A' ? 'B' : 'A';
            String changed = value.substring(0, at) + other + value.substring(at + 1);
            assertThat(cookie.of(back("perspectief-aanmelden", changed)))
                    .as("place " + at)
                    .isEmpty();
        }
        assertThat(cookie.of(back("perspectief-aanmelden", value.substring(4)))).isEmpty();
    }

    @Test
    void one_of_another_name_or_installation_opens_nothing_here() {
        String ofAnother = value(kept(named("perspectief-ander", "a key for tests only, 32 bytes"), false, TEXT));
        String elsewhere = value(kept(named("perspectief-aanmelden", "another key of some length"), false, TEXT));
        assertThat(cookie.of(back("perspectief-aanmelden", ofAnother))).isEmpty();
        assertThat(cookie.of(back("perspectief-aanmelden", elsewhere))).isEmpty();
    }

    @Test
    void over_tls_it_is_of_this_host_only_and_is_not_taken_from_before() {
        assertThat(kept(cookie, true, TEXT))
                .startsWith("__Host-perspectief-aanmelden=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/");
        MockHttpServletRequest request = back("perspectief-aanmelden", fresh());
        request.setSecure(true);
        assertThat(cookie.of(request)).isEmpty();
    }

    @Test
    void what_is_longer_than_a_browser_keeps_is_not_kept() {
        assertThat(kept(cookie, false, "a".repeat(1_400))).isNotEmpty();
        assertThat(kept(cookie, false, "a".repeat(1_500))).isEmpty();
    }

    @Test
    void it_is_forgotten_when_there_is_one() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        cookie.remove(request(false), response);
        assertThat(response.getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
        cookie.remove(back("perspectief-aanmelden", fresh()), response);
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).contains("perspectief-aanmelden=;", "Max-Age=0");
    }
}
