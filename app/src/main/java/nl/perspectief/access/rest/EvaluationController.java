package nl.perspectief.access.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.perspectief.access.AccessPoint;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Batch;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.authzen.protocol.RequestReader;
import nl.perspectief.organisations.PartnerSystem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** May this subject do this to that? One question, or several. */
@RestController
class EvaluationController {
    private final AccessPoint access;

    EvaluationController(AccessPoint access) {
        this.access = access;
    }

    @PostMapping(Endpoints.EVALUATION)
    ResponseEntity<byte[]> one(@AuthenticationPrincipal PartnerSystem asker, HttpServletRequest request)
            throws IOException {
        return Exchange.answer(request, body -> switch (RequestReader.evaluation(body)) {
            case Reading.Readable<AccessRequest>(AccessRequest question) ->
                access.evaluate(asker, question, Exchange.traceparent(request));
            case Reading.Faulty<AccessRequest>(Fault fault) -> access.unread(asker, fault);
        });
    }

    @PostMapping(Endpoints.EVALUATIONS)
    ResponseEntity<byte[]> several(@AuthenticationPrincipal PartnerSystem asker, HttpServletRequest request)
            throws IOException {
        return Exchange.answer(request, body -> switch (RequestReader.evaluations(body)) {
            case Reading.Readable<Batch>(Batch.Single(AccessRequest question)) ->
                access.evaluate(asker, question, Exchange.traceparent(request));
            case Reading.Readable<Batch>(Batch.Several several) ->
                new Reading.Readable<>(access.evaluate(asker, several, Exchange.traceparent(request)));
            case Reading.Faulty<Batch>(Fault fault) -> access.unread(asker, fault);
        });
    }
}
