package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.journey.Browsers;
import nl.perspectief.journey.Somebody;
import org.junit.jupiter.api.Test;

/** Every form of the application, sent with nothing typed: what comes back can be read by everybody, and says what is wrong by field. */
class FormsSentEmptyJourneyTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final int FEWEST = 15;

    /** Fields with a mistake that does not tell a screen reader so, and links of the summary that go nowhere. */
    private static final String UNSAID = """
            () => [
                ...[...document.querySelectorAll(".ps-mistake")]
                    .filter(mistake => !document.querySelector(`[aria-describedby~="${mistake.id}"]`))
                    .map(mistake => mistake.id),
                ...[...document.querySelectorAll(".ps-errors a")]
                    .filter(link => !document.getElementById(link.hash.slice(1)))
                    .map(link => link.hash)]""";

    @Test
    void a_form_that_comes_back_can_be_read_by_everybody() {
        Map<String, Supplier<Story>> stories = Stories.all(new Places(SERVER));
        Map<String, Visitor> people = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        try (Browsers browsers = new Browsers(SERVER.url())) {
            Somebody somebody = browsers.nobody();
            for (Map.Entry<String, Supplier<Story>> one : stories.entrySet()) {
                Story story = one.getValue().get();
                Visitor visitor = people.computeIfAbsent(story.subject(), SERVER::as);
                PageForm empty = story.open().apply(visitor).untyped();
                HttpResponse<String> answer = empty.send(visitor);
                if (answer.statusCode() == 422) {
                    seen++;
                    look(somebody, one.getKey(), answer.body(), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(FEWEST);
    }

    private static void look(Somebody somebody, String form, String body, List<String> wrong) {
        somebody.open("/uitgelogd");
        Page page = somebody.page();
        page.setContent(body);
        List<?> unsaid = (List<?>) page.evaluate(UNSAID);
        if (!unsaid.isEmpty()) {
            wrong.add(form + ": " + unsaid);
        }
        try {
            somebody.look("leeg-" + form.replaceAll("[^a-z]+", "-"));
        } catch (AssertionError e) {
            wrong.add(form + ": " + e.getMessage());
        }
    }
}
