package nl.perspectief.identity.session;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The browser holds a random value; what the application calls the session, and what the database stores, is a keyed hash
 * of it. Who reads the database cannot make the cookie, not even with the key.
 */
@Component
final class SessionCookie implements CookieSerializer, SessionIdGenerator {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int VALUE_BYTES = 32;
    private static final int ID_BYTES = 27; // 36 characters, which is what Spring Session's column holds

    private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    private final Seal seal;

    /** A session gets its id and its cookie in one request, which is one thread; the cookie comes at the end of it. */
    private final ThreadLocal<@Nullable Made> made = new ThreadLocal<>();

    private record Made(String id, String value) {}

    SessionCookie(
            SessionKey key,
            @Value("${server.servlet.session.cookie.name}") String name,
            @Value("${server.servlet.session.cookie.same-site}") String sameSite,
            @Value("${server.servlet.session.cookie.secure:}") String secure) {
        this.seal = key.seal("sessions");
        cookie.setCookieName(name);
        cookie.setSameSite(sameSite);
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        if (!secure.isEmpty()) {
            cookie.setUseSecureCookie(Boolean.parseBoolean(secure));
        }
    }

    @Override
    public String generate() {
        byte[] bytes = new byte[VALUE_BYTES];
        RANDOM.nextBytes(bytes);
        String value = TEXT.encodeToString(bytes);
        String id = id(value);
        made.set(new Made(id, value));
        return id;
    }

    private String id(String value) {
        return TEXT.encodeToString(Arrays.copyOf(seal.hash(value), ID_BYTES));
    }

    @Override
    public List<String> readCookieValues(jakarta.servlet.http.HttpServletRequest request) {
        return cookie.readCookieValues(request).stream()
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .map(this::id)
                .toList();
    }

    /** A session that was not made in this request has its cookie already. */
    @Override
    public void writeCookieValue(CookieValue wanted) {
        String id = wanted.getCookieValue();
        Made last = made.get();
        if (id == null || id.isEmpty()) {
            cookie.writeCookieValue(wanted);
        } else if (last != null && last.id().equals(id)) {
            cookie.writeCookieValue(new CookieValue(wanted.getRequest(), wanted.getResponse(), last.value()));
        }
    }
}
