package nl.perspectief.organisations.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/**
 * A file that came with a form, in memory for as long as the request lasts: nothing writes it to a disk. Only who is signed in can send
 * one, and only to an address that is named here.
 *
 * @param name as the browser tells it
 * @param bytes none when it is larger than a file may be
 */
public record SentFile(String name, byte[] bytes, boolean tooLarge) {
    /** Where a form may bring a file; everywhere else it is not read. */
    public static final Set<String> ADDRESSES = Set.of("/signalen/importeren");

    /** Bytes of a file, at most. */
    public static final int LARGEST = 5 * 1024 * 1024;

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

    /** Whether this request may bring one. */
    public static boolean mayCome(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && ADDRESSES.contains(request.getServletPath())
                && type != null
                && type.regionMatches(true, 0, "multipart/form-data", 0, "multipart/form-data".length());
    }

    @Override
    public String toString() {
        return "SentFile[not for logs]";
    }
}
