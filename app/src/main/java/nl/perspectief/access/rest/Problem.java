package nl.perspectief.access.rest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.perspectief.authzen.answers.Answers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that are no answer, as problem details (RFC 9457); they repeat nothing of what was sent. */
final class Problem {
    private Problem() {}

    static ResponseEntity<byte[]> of(HttpStatus status, String detail) {
        String words = new String(
                Answers.object(Map.of("title", status.getReasonPhrase(), "detail", detail)), StandardCharsets.UTF_8);
        String json = "{\"status\":" + status.value() + "," + words.substring(1);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
