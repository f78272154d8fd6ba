package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Finds the paragraph that tells what a page is for: the text {@code help} and the path of its handler. A form that comes
 * back after it was sent may have one of its own, {@code help.sent} and the path. Otherwise it has that of the page on which
 * it stands: the path with {@code /nieuw}, the path itself, or the nearest one above it.
 */
final class PageHelp {
    private static final String PAGE = "help";
    private static final String SENT = "help.sent";
    private static final String FORM = "/nieuw";

    private PageHelp() {}

    /** The key of its text; absent on a page that explains itself, such as that of an error. */
    static @Nullable String of(HttpServletRequest request, Predicate<String> known) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String path
                ? keys(path, request.getMethod().equals("POST"))
                        .filter(known)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static Stream<String> keys(String path, boolean sent) {
        return sent
                ? Stream.concat(
                        Stream.of(SENT + path, PAGE + path + FORM),
                        Stream.iterate(path, one -> !one.isEmpty(), PageHelp::above)
                                .map(PAGE::concat))
                : Stream.of(PAGE + path);
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
