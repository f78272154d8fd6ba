package nl.perspectief.health.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The headers that were on a response before a request was handled; all that came later can be taken back. */
record GivenHeaders(Map<String, List<String>> all) {
    static GivenHeaders of(HttpServletResponse response) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        response.getHeaderNames().forEach(name -> all.put(name, List.copyOf(response.getHeaders(name))));
        return new GivenHeaders(all);
    }

    void restore(HttpServletResponse response) {
        response.reset();
        all.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
    }
}
