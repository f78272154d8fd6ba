package nl.perspectief.attachments.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import nl.perspectief.attachments.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An attachment as an answer: of the type that its content is, kept in no cache (as every answer here), and without anything that it
 * could do, should a browser show it after all.
 */
public final class AttachmentAnswers {
    private static final String NOTHING =
            "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private AttachmentAnswers() {}

    /** To be saved under its name. */
    public static ResponseEntity<byte[]> saved(Attachments.Opened opened, HttpServletResponse response) {
        ContentDisposition how = ContentDisposition.attachment()
                .filename(opened.header().name(), StandardCharsets.UTF_8)
                .build();
        return answer(opened.header().kind().mediaType(), how, opened.content(), response);
    }

    /** To be seen on the page of its file. */
    public static ResponseEntity<byte[]> seen(byte[] preview, HttpServletResponse response) {
        return answer(
                MediaType.IMAGE_JPEG_VALUE,
                ContentDisposition.inline().filename("klein.jpg").build(),
                preview,
                response);
    }

    private static ResponseEntity<byte[]> answer(
            String type, ContentDisposition how, byte[] content, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, how.toString())
                .body(content);
    }
}
