package nl.perspectief.signals.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.signals.intake.HandedOver;
import nl.perspectief.signals.intake.Intake;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes signals from systems, and tells a system how what it handed over stands; never what it says or who it is about. */
@RestController
class IntakeController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Handing handing;
    private final IntakeRate rate;
    private final IntakeProblem problem;
    private final String publicUrl;

    IntakeController(
            Handing handing,
            IntakeRate rate,
            IntakeProblem problem,
            @Value("${perspectief.public-url:}") String publicUrl) {
        this.handing = handing;
        this.rate = rate;
        this.problem = problem;
        this.publicUrl = publicUrl;
    }

    @PostMapping(IntakePaths.SIGNALS)
    ResponseEntity<byte[]> hand(@AuthenticationPrincipal PartnerSystem system, HttpServletRequest request)
            throws IOException {
        long wait = rate.take(system.id());
        if (wait > 0) {
            return tooOften(request, wait);
        }
        if (!IntakeRequest.isJson(request)) {
            return problem.of(request, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "intake.not-json");
        }
        Optional<byte[]> body = IntakeRequest.body(request);
        if (body.isEmpty()) {
            return problem.of(request, HttpStatus.CONTENT_TOO_LARGE, "intake.too-large", IntakeRequest.LARGEST / 1024);
        }
        Optional<String> key = IntakeRequest.key(request);
        if (key.isEmpty()) {
            return problem.of(request, "header", List.of(Sent.Fault.of(IntakeRequest.KEY, "intake.no-key")));
        }
        Optional<Sent> sent = Sent.read(body.get());
        return sent.isEmpty()
                ? problem.of(request, HttpStatus.BAD_REQUEST, "intake.unreadable")
                : handed(system, key.get(), sent.get(), request);
    }

    private ResponseEntity<byte[]> handed(PartnerSystem system, String key, Sent sent, HttpServletRequest request) {
        try {
            return switch (handing.hand(system, key, sent)) {
                case Handing.Answer.ToMend(List<Sent.Fault> faults) -> problem.of(request, "body", faults);
                case Handing.Answer.Done(Intake.Outcome.Recorded(HandedOver handed)) -> created(handed);
                case Handing.Answer.Done(Intake.Outcome.KeyInUse _) ->
                    problem.of(request, HttpStatus.UNPROCESSABLE_CONTENT, "intake.key-in-use");
                case Handing.Answer.Done(Intake.Outcome.NotUnderCovenant _) ->
                    problem.of(request, HttpStatus.CONFLICT, "intake.no-covenant");
            };
        } catch (ConcurrencyFailureException _) {
            return later(problem.of(request, HttpStatus.SERVICE_UNAVAILABLE, "intake.busy"), 1);
        }
    }

    private ResponseEntity<byte[]> created(HandedOver handed) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, publicUrl + "/signalen/" + handed.signal())
                .body(JSON.writeValueAsBytes(told(handed)));
    }

    @GetMapping(IntakePaths.SIGNAL)
    ResponseEntity<byte[]> state(
            @AuthenticationPrincipal PartnerSystem system, @PathVariable String id, HttpServletRequest request) {
        long wait = rate.take(system.id());
        if (wait > 0) {
            return tooOften(request, wait);
        }
        Optional<UUID> signal = id(id);
        return signal.isEmpty()
                ? problem.of(request, HttpStatus.BAD_REQUEST, "intake.no-id")
                : handing.find(system, signal.get())
                        .map(IntakeController::stands)
                        .orElseGet(() -> problem.of(request, HttpStatus.NOT_FOUND, "intake.not-handed"));
    }

    private static ResponseEntity<byte[]> stands(HandedOver handed) {
        Map<String, Object> told = told(handed);
        told.put("stand", handed.standing() ? "vastgelegd" : "vernietigd");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(told));
    }

    private static Map<String, Object> told(HandedOver handed) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("id", handed.signal().toString());
        told.put("aangeleverdOp", handed.at().toString());
        told.put("sleutelBewaardTot", handed.at().plus(Intake.KEPT).toString());
        return told;
    }

    private static Optional<UUID> id(String text) {
        try {
            return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> tooOften(HttpServletRequest request, long wait) {
        return later(
                problem.of(request, HttpStatus.TOO_MANY_REQUESTS, "intake.too-often", IntakeRate.PER_MINUTE), wait);
    }

    private static ResponseEntity<byte[]> later(ResponseEntity<byte[]> answer, long seconds) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .body(answer.getBody());
    }
}
