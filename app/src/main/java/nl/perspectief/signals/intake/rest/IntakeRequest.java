package nl.perspectief.signals.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The parts of a request that are looked at before its words: type, size and key. */
final class IntakeRequest {
    /** The most bytes that are read: all boxes full, with every letter escaped. */
    static final int LARGEST = 256 * 1024;

    static final String KEY = "Idempotency-Key";

    /** Nobody guesses one, and nobody writes a story in it. */
    private static final Pattern KEYS = Pattern.compile("[!-~]{16,128}");

    private IntakeRequest() {}

    static boolean isJson(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        try {
            return type != null && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /** Empty when there are too many. */
    static Optional<byte[]> body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
    }

    /** Empty when there is none that can be one, or more than one. */
    static Optional<String> key(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders(KEY));
        return given.size() == 1
                ? Optional.of(given.getFirst()).filter(key -> KEYS.matcher(key).matches())
                : Optional.empty();
    }
}
