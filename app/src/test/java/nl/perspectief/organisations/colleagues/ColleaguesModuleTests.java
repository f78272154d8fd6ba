package nl.perspectief.organisations.colleagues;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;

class ColleaguesModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    private static String page(String subject) {
        var answer = SERVER.as(subject).get("/medewerkers");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void an_administrator_sees_the_people_of_the_own_organisation_with_their_roles_and_nobody_else() {
        assertThat(page("joris.ggd"))
                .contains("Yasmin Fictiefsma", "jeugdverpleegkundige", "casuspartner", "yasmin.ggd")
                .doesNotContain("Sanne Voorbeeld", "ilse.gemeente");
    }

    @Test
    void a_role_that_nobody_has_is_said() {
        assertThat(page("joris.ggd"))
                .contains("Niemand van je organisatie heeft de rol functionaris gegevensbescherming");
        assertThat(page("fg.gemeente")).doesNotContain("Niemand van je organisatie");
        assertThat(page("tineke.reclassering")).contains("Niemand van je organisatie heeft de rol beheerder");
    }

    @Test
    void it_tells_the_words_of_a_change_for_the_own_organisation() {
        assertThat(page("joris.ggd"))
                .contains("./perspectief user add NAAM --organisation ggd")
                .contains("./perspectief user remove NAAM --organisation ggd");
    }
}
