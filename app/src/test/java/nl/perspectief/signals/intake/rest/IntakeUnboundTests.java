package nl.perspectief.signals.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.shared.web.Spoken;
import nl.perspectief.signals.intake.Intake;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** Two answers that a running demo does not give: there is no covenant for this, and somebody else was first. */
@NullUnmarked
class IntakeUnboundTests {
    private static final PartnerSystem SYSTEM = new PartnerSystem(
            UUID.randomUUID(), new Organisation(UUID.randomUUID(), "school", "School", "School", Domain.values()[0]));

    private static ResponseEntity<byte[]> answer(Handing handing) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", IntakePaths.SIGNALS);
        request.setContentType("application/json");
        request.addHeader(IntakeRequest.KEY, UUID.randomUUID().toString());
        request.setContent("{}".getBytes(StandardCharsets.UTF_8));
        return new IntakeController(handing, new IntakeRate(), new IntakeProblem(Spoken.texts()), "")
                .hand(SYSTEM, request);
    }

    @Test
    void without_a_covenant_it_is_a_conflict() throws IOException {
        ResponseEntity<byte[]> answer = answer(new Handing(null, null) {
            @Override
            Answer hand(PartnerSystem system, String key, Sent sent) {
                return new Answer.Done(new Intake.Outcome.NotUnderCovenant());
            }
        });
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(new String(answer.getBody(), StandardCharsets.UTF_8)).contains("Er is niets gebeurd.");
    }

    @Test
    void who_was_overtaken_may_send_the_same_again() throws IOException {
        ResponseEntity<byte[]> answer = answer(new Handing(null, null) {
            @Override
            Answer hand(PartnerSystem system, String key, Sent sent) {
                throw new CannotAcquireLockException("deadlock");
            }
        });
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
    }
}
