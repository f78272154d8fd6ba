package nl.perspectief.signals.intake.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of this interface (OpenAPI), written by hand. Whom to write to is the partnership's: the mail address of
 * {@code --security-contact}, when it is one.
 */
@Component
class IntakeDescription {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String MAIL = "mailto:";

    private final byte[] json;

    IntakeDescription(@Value("${perspectief.security-contact:}") String contact) throws IOException {
        try (InputStream file = IntakeDescription.class.getResourceAsStream("openapi.json")) {
            JsonNode description = JSON.readTree(Objects.requireNonNull(file).readAllBytes());
            if (contact.startsWith(MAIL) && description.at("/info/contact") instanceof ObjectNode known) {
                known.put("email", contact.substring(MAIL.length()));
            }
            this.json = JSON.writeValueAsBytes(description);
        }
    }

    byte[] json() {
        return json.clone();
    }
}
