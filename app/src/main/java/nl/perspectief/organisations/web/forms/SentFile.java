package nl.perspectief.organisations.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that came with a form, in memory for as long as the request lasts: nothing writes it to a disk. Only who is signed in can send
 * one, and only to an address that is named here.
 *
 * @param name as the browser tells it
 * @param bytes none when it is larger than a file may be
 */
public record SentFile(String name, byte[] bytes, boolean tooLarge) {
    private static final int MEGABYTE = 1024 * 1024;

    /** Where a form may bring a file, and how many bytes at most; everywhere else it is not read. */
    private static final Map<Pattern, Integer> ADDRESSES = Map.of(
            Pattern.compile("/signalen/importeren"), 5 * MEGABYTE,
            Pattern.compile("/signalen/[0-9a-f-]{36}/bijlagen"), 20 * MEGABYTE);

    /** Nothing when none was chosen. */
    public static Optional<SentFile> of(HttpServletRequest request) {
        return request.getAttribute(SentFile.class.getName()) instanceof SentFile sent
                        && (sent.tooLarge() || !sent.name().isBlank())
                ? Optional.of(sent)
                : Optional.empty();
    }

    /** Lets the controller find it. */
    public void in(HttpServletRequest request) {
        request.setAttribute(SentFile.class.getName(), this);
    }

    /** Bytes of a file that this request may bring, at most; none where it may bring none. */
    public static int largest(HttpServletRequest request) {
        return ADDRESSES.entrySet().stream()
                .filter(address ->
                        address.getKey().matcher(request.getServletPath()).matches())
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /** Whether this request may bring one. */
    public static boolean mayCome(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && largest(request) > 0
                && type != null
                && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
    }

    @Override
    public String toString() {
        return "SentFile[not for logs]";
    }
}
