package nl.perspectief.access.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The body of a request: JSON by its own word, not empty, and no larger than a question can be. */
sealed interface Body {
    /** The most bytes that are read. */
    int LARGEST = 256 * 1024;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Bytes(byte[] bytes) implements Body {}

    record NotJson() implements Body {}

    record TooLarge() implements Body {}

    static Body of(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            return new NotJson();
        }
        if (request.getContentLengthLong() > LARGEST) {
            return new TooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        return bytes.length > LARGEST ? new TooLarge() : new Bytes(bytes);
    }

    private static boolean isJson(@org.jspecify.annotations.Nullable String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
