package nl.perspectief.covenants.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import nl.perspectief.covenant.authzen.Fault;
import nl.perspectief.covenant.authzen.Reading;
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
            case Body.Bytes(byte[] bytes) ->
                switch (answers.apply(bytes)) {
                    case Reading.Readable<byte[]>(byte[] answer) ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(answer);
                    case Reading.Faulty<byte[]>(Fault fault) -> Problem.of(HttpStatus.BAD_REQUEST, fault.sentence());
                };
        };
    }

    static Optional<String> traceparent(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"));
    }
}
