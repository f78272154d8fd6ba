package nl.perspectief.access.rest;

import java.util.Map;
import nl.perspectief.authzen.answers.Answers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Where this decision point is, and that there is nothing else under its path. */
@RestController
class ConfigurationController {
    private final byte[] metadata;

    ConfigurationController(@Value("${perspectief.public-url:}") String publicUrl) {
        metadata = Answers.object(Map.of(
                "policy_decision_point", publicUrl,
                "access_evaluation_endpoint", publicUrl + Endpoints.EVALUATION,
                "access_evaluations_endpoint", publicUrl + Endpoints.EVALUATIONS,
                "search_subject_endpoint", publicUrl + Endpoints.SEARCH_SUBJECT,
                "search_resource_endpoint", publicUrl + Endpoints.SEARCH_RESOURCE,
                "search_action_endpoint", publicUrl + Endpoints.SEARCH_ACTION));
    }

    @GetMapping(Endpoints.METADATA)
    ResponseEntity<byte[]> metadata() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(metadata);
    }

    @RequestMapping(
            path = {
                Endpoints.EVALUATION,
                Endpoints.EVALUATIONS,
                Endpoints.SEARCH_SUBJECT,
                Endpoints.SEARCH_RESOURCE,
                Endpoints.SEARCH_ACTION
            },
            method = {
                RequestMethod.GET,
                RequestMethod.HEAD,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    ResponseEntity<byte[]> notByThisMethod() {
        ResponseEntity<byte[]> problem = Problem.of(HttpStatus.METHOD_NOT_ALLOWED, "Ask by POST.");
        return ResponseEntity.status(problem.getStatusCode())
                .headers(problem.getHeaders())
                .header("Allow", "POST")
                .body(problem.getBody());
    }

    @RequestMapping(Endpoints.ROOT + "/**")
    ResponseEntity<byte[]> nothingHere() {
        return Problem.of(HttpStatus.NOT_FOUND, "There is nothing at this path.");
    }
}
