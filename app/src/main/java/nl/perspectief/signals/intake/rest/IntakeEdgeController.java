package nl.perspectief.signals.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The description of this interface, open to everybody from any site; and what is answered where there is nothing to do. */
@RestController
class IntakeEdgeController {
    private final IntakeDescription description;
    private final IntakeProblem problem;

    IntakeEdgeController(IntakeDescription description, IntakeProblem problem) {
        this.description = description;
        this.problem = problem;
    }

    @GetMapping(IntakePaths.OPENAPI)
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(description.json());
    }

    @RequestMapping(
            path = IntakePaths.SIGNALS,
            method = {
                RequestMethod.GET,
                RequestMethod.HEAD,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    ResponseEntity<byte[]> onlyPost(HttpServletRequest request) {
        return only("POST", request);
    }

    @RequestMapping(
            path = IntakePaths.SIGNAL,
            method = {RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE})
    ResponseEntity<byte[]> onlyGet(HttpServletRequest request) {
        return only("GET, HEAD", request);
    }

    private ResponseEntity<byte[]> only(String methods, HttpServletRequest request) {
        ResponseEntity<byte[]> answer = problem.of(request, HttpStatus.METHOD_NOT_ALLOWED, "intake.method", methods);
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HttpHeaders.ALLOW, methods)
                .body(answer.getBody());
    }

    @RequestMapping(IntakePaths.ROOT + "/**")
    ResponseEntity<byte[]> nothingHere(HttpServletRequest request) {
        return problem.of(request, HttpStatus.NOT_FOUND, "intake.nothing-here");
    }
}
