package nl.perspectief.identity.seal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * A text that the browser of somebody who is not signed in keeps for us: it cannot read or change it, and it ends. So
 * strangers take no room in the database.
 */
public final class SealedCookie {
    private static final int LONGEST =
            2_000; // several of them come along with each request, whose headers may hold 8 kB

    private final Seal seal;
    private final String name;
    private final Duration life;
    private final Clock clock;

    public SealedCookie(SessionKey key, String name, Duration life, Clock clock) {
        this.seal = key.seal("cookie " + name);
        this.name = name;
        this.life = life;
        this.clock = clock;
    }

    /** Keeps a text; one that is longer than a browser keeps is not kept. */
    public void put(HttpServletRequest request, HttpServletResponse response, String text) {
        String whole = clock.instant().plus(life).getEpochSecond() + "\n" + text;
        byte[] sealed = seal.close(name, whole.getBytes(StandardCharsets.UTF_8));
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        if (value.length() <= LONGEST) {
            write(request, response, value, life);
        }
    }

    public Optional<String> of(HttpServletRequest request) {
        return value(request).map(this::opened).flatMap(this::inTime);
    }

    /** Forgets it, when there is one. */
    public void remove(HttpServletRequest request, HttpServletResponse response) {
        if (value(request).isPresent()) {
            write(request, response, "", Duration.ZERO);
        }
    }

    private Optional<String> value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    private @Nullable String opened(String value) {
        try {
            return new String(seal.open(name, Base64.getUrlDecoder().decode(value)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException | NegativeArraySizeException _) {
            return null;
        }
    }

    private Optional<String> inTime(String whole) {
        int line = whole.indexOf('\n');
        return Long.parseLong(whole.substring(0, line)) < clock.instant().getEpochSecond()
                ? Optional.empty()
                : Optional.of(whole.substring(line + 1));
    }

    /** Over TLS with the prefix by which browsers take it from this host only (RFC 6265bis). */
    private String name(HttpServletRequest request) {
        return (request.isSecure() ? "__Host-" : "") + name;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String value, Duration maxAge) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name(request), value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(maxAge)
                        .build()
                        .toString());
    }
}
