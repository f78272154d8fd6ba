package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Finds the paragraph that tells what a page is for: the text {@code help} and the path of its handler. A form that comes back after it
 * was sent has one of its own, {@code help.sent} and the path, or else that of the page that it shows, wherever that page is opened; what
 * is shown once a form was sent well has {@code help.shown} and the path. Otherwise it has that of the page on which it stands: the path
 * with {@code /nieuw}, the path itself, or the nearest one above it.
 */
final class PageHelp {
    private static final String PAGE = "help";
    private static final String SENT = "help.sent";
    private static final String SHOWN = "help.shown";
    private static final String FORM = "/nieuw";
    private static final int BAD_REQUEST = 400;

    /** By the template of a page what it was told to be for when it was opened; of one that is sent from a page it was opened before. */
    private final Map<String, Set<String>> opened = new ConcurrentHashMap<>();

    /** The key of its text; absent on a page that explains itself, such as that of an error. */
    @Nullable
    String of(String template, HttpServletRequest request, HttpServletResponse response, Predicate<String> known) {
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String path)) {
            return null;
        }
        boolean sent = request.getMethod().equals("POST");
        boolean wrong = response.getStatus() >= BAD_REQUEST;
        String key = (sent ? sent(template, path, wrong) : Stream.of(PAGE + path))
                .filter(known)
                .findFirst()
                .orElse(null);
        if (key != null && !wrong && (!sent || !opened.containsKey(template))) {
            opened.computeIfAbsent(template, _ -> ConcurrentHashMap.newKeySet()).add(key);
        }
        return key;
    }

    private Stream<String> sent(String template, String path, boolean wrong) {
        Stream<String> own = wrong ? Stream.of(SENT + path) : Stream.of();
        Stream<String> ofPage = opened.getOrDefault(template, Set.of()).stream()
                .sorted(Comparator.comparingInt((String key) -> alike(key, path))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        return Stream.of(own, ofPage, Stream.of(SHOWN + path, SENT + path, PAGE + path + FORM), above(path))
                .flatMap(keys -> keys);
    }

    /** How far the address of a key goes along with one that a form was sent to. */
    private static int alike(String key, String path) {
        String address = key.substring(key.indexOf('/'));
        int at = 0;
        while (at < Math.min(address.length(), path.length()) && address.charAt(at) == path.charAt(at)) {
            at++;
        }
        return at;
    }

    private static Stream<String> above(String path) {
        return Stream.iterate(path, one -> !one.isEmpty(), one -> one.substring(0, one.lastIndexOf('/')))
                .map(PAGE::concat);
    }
}
