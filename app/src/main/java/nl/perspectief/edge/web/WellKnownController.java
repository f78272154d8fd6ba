package nl.perspectief.edge.web;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.perspectief.edge.SecurityContact;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code security.txt} (RFC 9116) and {@code robots.txt}; open to everybody. */
@RestController
class WellKnownController {
    static final String SECURITY = "/.well-known/security.txt";
    /** Less than a year, as the RFC recommends; it is computed, so that it never runs out. */
    private static final Duration VALID = Duration.ofDays(180);

    private final String contact;
    private final String publicUrl;
    private final Clock clock;

    WellKnownController(
            @Value("${perspectief.security-contact:}") String contact,
            @Value("${perspectief.public-url}") String publicUrl,
            Clock clock) {
        this.contact = contact;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** Without a contact there is none: a file without it means nothing. */
    @GetMapping(path = SECURITY, produces = "text/plain;charset=UTF-8")
    String security() {
        SecurityContact known =
                SecurityContact.of(contact).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "Contact: " + known.uri() + "\n"
                + "Expires: " + clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS) + "\n"
                + "Preferred-Languages: nl, en\n"
                + (publicUrl.startsWith("https:") ? "Canonical: " + publicUrl + SECURITY + "\n" : "");
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    String robots() {
        return "User-agent: *\nDisallow: /\n";
    }
}
