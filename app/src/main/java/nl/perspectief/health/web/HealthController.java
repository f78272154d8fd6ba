package nl.perspectief.health.web;

import java.util.List;
import java.util.stream.Collectors;
import nl.perspectief.health.Health;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For whoever watches over the installation: one word for each thing, and nothing about how it is made. */
@RestController
@RequestMapping("/gezondheid")
class HealthController {
    private static final String GOOD = "ok";

    private final Health health;

    HealthController(Health health) {
        this.health = health;
    }

    /** "ok", or the names of what is not. */
    @GetMapping
    ResponseEntity<String> health() {
        List<String> wrong = health.wrong();
        return answer(wrong.isEmpty() ? GOOD : String.join(" ", wrong));
    }

    /** Whether requests should be sent to this node: a line for each thing that is needed. */
    @GetMapping("/gereed")
    ResponseEntity<String> ready() {
        return answer(health.parts().entrySet().stream()
                .map(part -> part.getKey() + ": " + (part.getValue() ? GOOD : "nee"))
                .collect(Collectors.joining("\n")));
    }

    /** That the process answers; what restarts it when it does not should look here, and not at its database. */
    @GetMapping("/leeft")
    ResponseEntity<String> alive() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(GOOD);
    }

    private ResponseEntity<String> answer(String words) {
        boolean good = health.wrong().isEmpty();
        return ResponseEntity.status(good ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(MediaType.TEXT_PLAIN)
                .body(words);
    }
}
