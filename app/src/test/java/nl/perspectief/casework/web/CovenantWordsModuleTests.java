package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.Covenants;
import nl.perspectief.sharing.review.ShareReasons;
import org.junit.jupiter.api.Test;

class CovenantWordsModuleTests {
    private final TestServer server = TestServer.demo();

    @Test
    void a_category_has_the_name_of_the_covenant() {
        Covenants covenants = server.bean(Covenants.class);
        Covenant covenant = covenants.inForce(Working.LICHTENDAL, Instant.now());
        CovenantWords words = new CovenantWords(covenant, covenants, server.bean(ShareReasons.class));
        covenant.vocabulary()
                .categories()
                .forEach(category -> assertThat(words.category(category.id())).isEqualTo(category.name()));
    }
}
