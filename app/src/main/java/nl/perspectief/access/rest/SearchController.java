package nl.perspectief.access.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import nl.perspectief.access.AccessPoint;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.authzen.protocol.RequestReader;
import nl.perspectief.authzen.protocol.SearchRequest;
import nl.perspectief.authzen.protocol.Searched;
import nl.perspectief.organisations.PartnerSystem;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who may, what may be seen, what may be done? By POST, so that nothing of the question is in an address. */
@RestController
class SearchController {
    private final AccessPoint access;

    SearchController(AccessPoint access) {
        this.access = access;
    }

    @PostMapping(Endpoints.SEARCH_SUBJECT)
    ResponseEntity<byte[]> subjects(@AuthenticationPrincipal PartnerSystem asker, HttpServletRequest request)
            throws IOException {
        return search(Searched.SUBJECT, asker, request);
    }

    @PostMapping(Endpoints.SEARCH_RESOURCE)
    ResponseEntity<byte[]> resources(@AuthenticationPrincipal PartnerSystem asker, HttpServletRequest request)
            throws IOException {
        return search(Searched.RESOURCE, asker, request);
    }

    @PostMapping(Endpoints.SEARCH_ACTION)
    ResponseEntity<byte[]> actions(@AuthenticationPrincipal PartnerSystem asker, HttpServletRequest request)
            throws IOException {
        return search(Searched.ACTION, asker, request);
    }

    private ResponseEntity<byte[]> search(Searched searched, PartnerSystem asker, HttpServletRequest request)
            throws IOException {
        return Exchange.answer(request, body -> switch (RequestReader.search(body, searched)) {
            case Reading.Readable<SearchRequest>(SearchRequest question) ->
                access.search(asker, question, Exchange.traceparent(request));
            case Reading.Faulty<SearchRequest>(Fault fault) -> access.unread(asker, fault);
        });
    }
}
