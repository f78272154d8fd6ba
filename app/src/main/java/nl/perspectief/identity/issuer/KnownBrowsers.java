package nl.perspectief.identity.issuer;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.identity.seal.Seal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * A browser in which somebody signed in keeps a cookie that proves it for that name. It opens nothing: attempts with it are
 * counted apart, so that strangers who try the name cannot keep its owner out (OWASP calls it a device cookie). A browser
 * that several people share holds a proof for each of the last few.
 */
@Component
final class KnownBrowsers {
    private static final String COOKIE = "perspectief-browser";
    private static final String PATH = "/aanmelden";
    private static final Duration LIFE = Duration.ofDays(180);
    private static final int MOST = 8;
    private static final int ID = 16;
    private static final int DAY = Integer.BYTES;
    private static final int PROOF = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seal seal;
    private final Clock clock;

    KnownBrowsers(@Value("${perspectief.pseudonym-key}") String secret, Clock clock) {
        this.seal = new Seal(secret, "known browsers");
        this.clock = clock;
    }

    /** The id of this browser for this name; absent when it did not sign in here, or too long ago. */
    Optional<String> of(HttpServletRequest request, String name) {
        return proofs(request)
                .filter(proof -> proves(proof, name))
                .findFirst()
                .map(proof ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(decoded(proof), ID)));
    }

    /** From here on this browser is known for this name. */
    void remember(HttpServletRequest request, HttpServletResponse response, String name) {
        byte[] id = new byte[ID];
        RANDOM.nextBytes(id);
        String all = Stream.concat(
                        Stream.of(proof(id, today(), name)), proofs(request).filter(proof -> !proves(proof, name)))
                .limit(MOST)
                .collect(Collectors.joining("."));
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, all)
                        .path(request.getContextPath() + PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(LIFE)
                        .build()
                        .toString());
    }

    private int today() {
        return (int) Duration.ofSeconds(clock.instant().getEpochSecond()).toDays();
    }

    private String proof(byte[] id, int day, String name) {
        byte[] begin = ByteBuffer.allocate(ID + DAY).put(id).putInt(day).array();
        String text = Base64.getUrlEncoder().encodeToString(begin) + " " + name.toLowerCase(Locale.ROOT);
        byte[] whole = ByteBuffer.allocate(ID + DAY + PROOF)
                .put(begin)
                .put(seal.hash(text), 0, PROOF)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    private boolean proves(String proof, String name) {
        byte[] whole = decoded(proof);
        if (whole.length != ID + DAY + PROOF) {
            return false;
        }
        int day = ByteBuffer.wrap(whole, ID, DAY).getInt();
        byte[] right = decoded(proof(Arrays.copyOf(whole, ID), day, name));
        return MessageDigest.isEqual(right, whole) && today() - day <= LIFE.toDays();
    }

    private static byte[] decoded(String proof) {
        try {
            return Base64.getUrlDecoder().decode(proof);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static Stream<String> proofs(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Arrays.stream(cookie.getValue().split("\\.", MOST + 1)))
                .limit(MOST);
    }
}
