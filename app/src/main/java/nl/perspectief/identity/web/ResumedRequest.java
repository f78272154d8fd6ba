package nl.perspectief.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.perspectief.identity.forms.KeptForm;
import org.jspecify.annotations.Nullable;

/** A request of now with the fields of then. */
final class ResumedRequest extends HttpServletRequestWrapper {
    private final Map<String, String[]> fields = new LinkedHashMap<>();

    ResumedRequest(HttpServletRequest request, KeptForm form) {
        super(request);
        form.fields().forEach((name, values) -> fields.put(name, values.toArray(String[]::new)));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(fields);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(fields.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return fields.get(name);
    }
}
