package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.perspectief.covenants.Covenants;
import nl.perspectief.identity.TestServer;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.junit.jupiter.api.Test;

class CovenantWordsModuleTests {
    private final TestServer server = TestServer.demo();

    @Test
    void the_dutch_names_of_categories_are_those_of_the_covenant() {
        var texts = server.bean(Texts.class).in(Language.NL);
        var covenant = server.bean(Covenants.class).inForce(Instant.now());
        covenant.vocabulary()
                .categories()
                .forEach(category -> assertThat(texts.get("casework.category." + category.id()))
                        .isEqualTo(category.name()));
    }
}
