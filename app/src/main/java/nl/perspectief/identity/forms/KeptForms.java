package nl.perspectief.identity.forms;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import nl.perspectief.organisations.web.forms.SentForm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Keeps a form that was sent after the session ended, so that nothing typed is lost. Who sent it is told by a cookie of
 * the login before, which says nothing to anyone else; only the same person gets it back, on the same browser, within a
 * day. A page of another site, or of a sibling for whom the browser does send cookies along, cannot put a form here in another's
 * name: the browser says where a form came from.
 */
@Component
public class KeptForms {
    /** Where a kept form is shown again. */
    public static final String PATH = "/hervatten";

    private static final String PERSON = "perspectief-wie";
    private static final String TICKET = "perspectief-formulier";
    private static final int TICKET_BYTES = 24;
    private static final int LARGEST = 200_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seal seal;
    private final JdbcKeptForms rows;

    KeptForms(SessionKey key, JdbcKeptForms rows) {
        this.seal = key.seal("kept forms");
        this.rows = rows;
    }

    /** From here on, forms from this browser belong to this person. */
    public void belongsTo(HttpServletRequest request, HttpServletResponse response, String subject) {
        String person = hex(seal.hash(subject));
        cookie(request, response, PERSON, person + hex(seal.hash("cookie " + person)));
    }

    /** Keeps the form of a request from a page of ours, when it is known whose it is and it is no larger than people type. */
    public boolean keep(HttpServletRequest request, HttpServletResponse response) {
        if (!"POST".equals(request.getMethod()) || !SentForm.fromOurs(request)) {
            return false;
        }
        Optional<String> person = person(request);
        KeptForm form = form(request);
        byte[] written = form.written();
        if (person.isEmpty() || !form.worthKeeping() || written.length > LARGEST) {
            return false;
        }
        byte[] ticket = new byte[TICKET_BYTES];
        RANDOM.nextBytes(ticket);
        String name = hex(ticket);
        byte[] owner = HexFormat.of().parseHex(person.get());
        rows.insert(hash(name), owner, seal.close(name, written));
        rows.keepLast(owner);
        cookie(request, response, TICKET, name);
        return true;
    }

    private static KeptForm form(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(name, List.of(values));
            }
        });
        return new KeptForm(request.getServletPath(), fields);
    }

    /** The form that this person left behind in this browser. */
    public Optional<KeptForm> of(HttpServletRequest request, String subject) {
        return ticket(request)
                .flatMap(ticket -> rows.find(hash(ticket), seal.hash(subject))
                        .map(closed -> KeptForm.read(seal.open(ticket, closed))))
                .filter(KeptForm::worthKeeping);
    }

    /**
     * It is being sent: this browser no longer shows it. A second click that was under way finds it still, and gets the same
     * answer by the key of the form; after a day it is gone.
     */
    public void sent(HttpServletRequest request, HttpServletResponse response) {
        cookie(request, response, TICKET, "");
    }

    /** Forgets it, when it is this person's: it is not needed any more. */
    public void forget(HttpServletRequest request, HttpServletResponse response, String subject) {
        ticket(request).ifPresent(ticket -> rows.delete(hash(ticket), seal.hash(subject)));
        cookie(request, response, TICKET, "");
    }

    private Optional<String> person(HttpServletRequest request) {
        return cookie(request, PERSON)
                .filter(value -> value.matches("[0-9a-f]{128}"))
                .filter(value -> MessageDigest.isEqual(
                        HexFormat.of().parseHex(value.substring(64)), seal.hash("cookie " + value.substring(0, 64))))
                .map(value -> value.substring(0, 64));
    }

    private static Optional<String> ticket(HttpServletRequest request) {
        return cookie(request, TICKET).filter(value -> value.matches("[0-9a-f]{48}"));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void cookie(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(value.isEmpty() ? 0 : 24L * 60 * 60)
                        .build()
                        .toString());
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
