package nl.perspectief.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Professionals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One administrator alone puts out nobody without whom nobody watches or decides. */
class LastOnesModuleTests {
    /** Of its own: in that of all tests others may have these roles too. */
    private static final TestServer SERVER = TestServer.with(Map.of());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private final Visitor bas = SERVER.as("beheer.gemeente");

    private static String page(String subject) {
        UUID id = SERVER.bean(Professionals.class)
                .of(subject)
                .getFirst()
                .professional()
                .id();
        return "/medewerkers/" + id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/blokkeren zeker-blokkeren", "/toegang zeker-toegang"})
    void the_only_privacy_officer_is_neither_kept_out_nor_made_to_begin_again(String deed) {
        String[] parts = deed.split(" ");
        Visitor fenna = SERVER.as("fg.gemeente");
        bas.get(page("fg.gemeente"));
        var answer = bas.submit(page("fg.gemeente") + parts[0], parts[1], "ja");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("niemand anders doet het werk van deze rol");
        assertThat(fenna.get("/").statusCode()).as("still in").isEqualTo(200);
    }

    @Test
    void of_two_process_leads_one_is_kept_out_and_the_other_is_not() {
        String karim = page("karim.gemeente");
        String ilse = page("ilse.gemeente");
        bas.get(karim);
        assertThat(bas.post(karim + "/blokkeren", "zeker-blokkeren", "ja").statusCode())
                .isEqualTo(200);
        bas.get(ilse);
        assertThat(bas.submit(ilse + "/blokkeren", "zeker-blokkeren", "ja").statusCode())
                .isEqualTo(422);
        bas.get(karim);
        bas.post(karim + "/toelaten");
        assertThat(SERVER.as("karim.gemeente").get("/").statusCode()).isEqualTo(200);
    }
}
