package nl.perspectief.identity.people;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import org.springframework.stereotype.Component;

/** Who of an organisation could confirm what is asked for a colleague; always within a transaction that told who acts. */
@Component
class Seconds {
    private final RoleRequests requests;
    private final Professionals professionals;

    Seconds(RoleRequests requests, Professionals professionals) {
        this.requests = requests;
        this.professionals = professionals;
    }

    /** By name. */
    List<Professional> of(UUID who) {
        return professionals.named(requests.seconds(who)).values().stream()
                .sorted(Comparator.comparing(Professional::name))
                .toList();
    }
}
