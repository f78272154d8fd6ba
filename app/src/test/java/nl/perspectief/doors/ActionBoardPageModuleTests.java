package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.Test;

/** The board of actions in the hands of who has them and of who leads. */
class ActionBoardPageModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final Places PLACES = new Places(SERVER);
    private static final String NORA = "nora.leerplicht";

    private static String action() {
        UUID caseId = new ShareStories(PLACES).seatedCase();
        UUID action = Places.done(SERVER.bean(PlanActions.class)
                .give(
                        PLACES.acting("karim.gemeente", "d3"),
                        caseId,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL,
                                new Narrative("Vandaag bellen."),
                                PLACES.professional(NORA),
                                PLACES.today)));
        return "/casussen/" + caseId + "/acties/" + action;
    }

    private static HttpResponse<String> pressed(Visitor visitor, HttpResponse<String> page, String form) {
        HttpResponse<String> answer = PageForm.in(page, form).send(visitor);
        assertThat(answer.statusCode()).isEqualTo(302);
        return visitor.get(answer.headers().firstValue("location").orElseThrow());
    }

    @Test
    void one_click_ends_an_own_action_and_one_click_takes_that_back() {
        Visitor nora = SERVER.as(NORA);
        String action = action();

        HttpResponse<String> ended = pressed(nora, nora.get("/acties"), action + "/afronden");
        assertThat(ended.body()).contains("De actie is afgerond.", "Toch niet klaar");
        HttpResponse<String> open = pressed(nora, ended, action + "/heropenen");
        assertThat(open.uri().toString()).endsWith("/acties");
        assertThat(open.body()).contains("De actie staat weer open.", action + "/afronden");
    }

    @Test
    void who_leads_sees_the_actions_of_others_without_a_button_to_end_them() {
        String action = action();
        String page = SERVER.as("karim.gemeente")
                .get("/acties?van=casussen&wie=" + PLACES.professional(NORA))
                .body();
        assertThat(page).contains(action, "Vandaag bellen.").doesNotContain(action + "/afronden");
        assertThat(SERVER.as("mark.politie").get("/acties?van=casussen").body()).doesNotContain(action);
    }

    @Test
    void an_address_with_nonsense_shows_the_own_open_actions() {
        Visitor nora = SERVER.as(NORA);
        for (String query :
                new String[] {"?van=iedereen&stand=alles", "?na=" + UUID.randomUUID(), "?net=" + UUID.randomUUID()}) {
            assertThat(nora.get("/acties" + query).statusCode()).as(query).isEqualTo(200);
        }
    }

    @Test
    void a_name_that_is_searched_for_stands_in_no_address_of_the_answer() {
        HttpResponse<String> found = SERVER.as("karim.gemeente").post("/casussen", "naam", "dorpel");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.uri().toString()).endsWith("/casussen");
        assertThat(found.body()).contains("Dorpel").doesNotContainPattern("(?i)(href|action)=\"[^\"]*dorpel");
        assertThat(SERVER.as("karim.gemeente").post("/casussen", "naam", "d").statusCode())
                .isEqualTo(422);
    }
}
