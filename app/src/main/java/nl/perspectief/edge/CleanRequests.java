package nl.perspectief.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.perspectief.shared.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cleans every field of every form and query, before anything reads one, so that no controller can forget to. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class CleanRequests extends OncePerRequestFilter {
    /** Fields with a name of somebody: what turns direction stays in them, for the form to refuse it in words. */
    private static final Set<String> NAMES = Set.of("voornaam", "achternaam");

    private final String sessionCookie;

    CleanRequests(@Value("${server.servlet.session.cookie.name}") String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(new Clean(request, sessionCookie), response);
    }

    /** No session is called by what is no text; the database would not even take the question. */
    private static boolean isText(Cookie cookie) {
        try {
            String name = new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return CleanText.of(name).equals(name);
        } catch (IllegalArgumentException _) {
            return true;
        }
    }

    private static String[] cleaned(String field, String[] values) {
        return Arrays.stream(values)
                .map(NAMES.contains(field) ? CleanText::name : CleanText::of)
                .toArray(String[]::new);
    }

    /** Reads the fields when the first is asked for, as Tomcat does: a body that is no form stays unread. */
    private static final class Clean extends HttpServletRequestWrapper {
        private final String sessionCookie;
        private @Nullable Map<String, String[]> fields;

        Clean(HttpServletRequest request, String sessionCookie) {
            super(request);
            this.sessionCookie = sessionCookie;
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            Cookie[] cookies = super.getCookies();
            return cookies == null
                    ? null
                    : Arrays.stream(cookies)
                            .filter(cookie -> !cookie.getName().equals(sessionCookie) || isText(cookie))
                            .toArray(Cookie[]::new);
        }

        private Map<String, String[]> fields() {
            if (fields == null) {
                Map<String, String[]> clean = new LinkedHashMap<>();
                super.getParameterMap().forEach((name, values) -> clean.put(name, cleaned(name, values)));
                fields = Collections.unmodifiableMap(clean);
            }
            return fields;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = fields().get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return fields();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(fields().keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = fields().get(name);
            return values == null ? null : values.clone();
        }
    }
}
