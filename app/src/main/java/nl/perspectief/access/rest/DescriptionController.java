package nl.perspectief.access.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this interface (OpenAPI), written by hand; open to everybody, from any site, as the design rules ask. */
@RestController
class DescriptionController {
    private final byte[] description;

    DescriptionController() throws IOException {
        try (InputStream file = DescriptionController.class.getResourceAsStream("openapi.json")) {
            this.description = Objects.requireNonNull(file).readAllBytes();
        }
    }

    @GetMapping(Endpoints.OPENAPI)
    ResponseEntity<byte[]> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(description);
    }
}
