package nl.perspectief.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.perspectief.shared.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Cleans every field of every form and query, before anything reads one, so that no controller can forget to. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class CleanRequests extends OncePerRequestFilter {
    /** Fields with a name of somebody: what turns direction stays in them, for the form to refuse it in words. */
    private static final Set<String> NAMES = Set.of("voornaam", "achternaam", "naam", "organisatie");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(new Clean(request), response);
    }

    private static String[] cleaned(String field, String[] values) {
        return Arrays.stream(values)
                .map(NAMES.contains(field) ? CleanText::name : CleanText::of)
                .toArray(String[]::new);
    }

    /** Reads the fields when the first is asked for, as Tomcat does: a body that is no form stays unread. */
    private static final class Clean extends HttpServletRequestWrapper {
        private @Nullable Map<String, String[]> fields;

        Clean(HttpServletRequest request) {
            super(request);
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
