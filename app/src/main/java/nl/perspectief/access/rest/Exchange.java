package nl.perspectief.access.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.perspectief.access.TooBusy;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** One request and its answer, in bytes on both sides. Every bad input is 400, also a wrong content type. */
final class Exchange {
    private Exchange() {}

    static ResponseEntity<byte[]> answer(HttpServletRequest request, Function<byte[], Reading<byte[]>> answers)
            throws IOException {
        return switch (Body.of(request)) {
            case Body.NotJson _ -> Problem.of(HttpStatus.BAD_REQUEST, "Content-Type must be application/json.");
            case Body.TooLarge _ ->
                Problem.of(HttpStatus.CONTENT_TOO_LARGE, "The request is larger than " + Body.LARGEST + " bytes.");
            case Body.Bytes(byte[] bytes) -> answer(bytes, answers);
        };
    }

    private static ResponseEntity<byte[]> answer(byte[] bytes, Function<byte[], Reading<byte[]>> answers) {
        try {
            return switch (answers.apply(bytes)) {
                case Reading.Readable<byte[]>(byte[] answer) ->
                    ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
                case Reading.Faulty<byte[]>(Fault fault) -> Problem.of(HttpStatus.BAD_REQUEST, fault.sentence());
            };
        } catch (TooBusy _) {
            ResponseEntity<byte[]> problem =
                    Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "Too many questions at once. Ask again in a second.");
            return ResponseEntity.status(problem.getStatusCode())
                    .headers(problem.getHeaders())
                    .header("Retry-After", "1")
                    .body(problem.getBody());
        }
    }

    /** That of who asks; none when there are two, because nobody can tell which is theirs. */
    static Optional<String> traceparent(HttpServletRequest request) {
        List<String> given = Collections.list(request.getHeaders("traceparent"));
        return given.size() == 1 ? Optional.of(given.getFirst()) : Optional.empty();
    }
}
