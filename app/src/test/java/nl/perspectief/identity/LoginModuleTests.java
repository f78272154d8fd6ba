package nl.perspectief.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.PartnershipRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    @ParameterizedTest
    @ValueSource(strings = {"sanne.jongerenwerk", "ilse.gemeente"})
    void somebody_logs_in_through_the_issuer_and_comes_back_where_they_were_going(String subject) {
        Visitor visitor = SERVER.visitor();
        assertThat(visitor.get("/ergens?bladzijde=2").uri().getPath()).isEqualTo("/aanmelden");
        var answer = visitor.post("/aanmelden", "persoon", subject);
        assertThat(answer.uri().getPath()).isEqualTo("/ergens");
        assertThat(answer.uri().getQuery()).contains("bladzijde=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/signalen", "/mandaat", "/ergens/anders", "/userinfo/x", "/actuator/health", "/taalles"})
    void without_a_login_every_path_leads_to_the_login(String path) {
        var answer = SERVER.visitor().look(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/inloggen");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void who_was_removed_stands_on_no_sign_in_page_and_gets_in_under_no_name() {
        SERVER.owner().inTransaction(connection -> {
            PartnershipRegister register = new PartnershipRegister(connection, Instant.now());
            register.professional("gemeente", "weg.gemeente", "Wilma Weggegaan", "oud-collega", Set.of(Role.FRONTLINE));
            register.withdraw("gemeente", "weg.gemeente");
        });
        String subject = SERVER.superuser()
                .sql("SELECT subject FROM professional WHERE name = 'Wilma Weggegaan'")
                .query(String.class)
                .single();
        assertThat(subject).startsWith("withdrawn:");
        Visitor visitor = SERVER.visitor();
        assertThat(visitor.get("/inloggen").body()).contains("Ilse").doesNotContain("Weggegaan", "withdrawn:");
        assertThat(visitor.post("/aanmelden", "persoon", subject).uri().getPath())
                .isEqualTo("/aanmelden");
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/aanmelden");
    }

    @Test
    void health_needs_no_login_and_tells_nothing() {
        var answer = SERVER.visitor().look("/gezondheid");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
    }
}
