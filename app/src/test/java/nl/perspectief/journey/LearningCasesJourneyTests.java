package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import nl.perspectief.identity.TestServer;
import nl.perspectief.learning.Choice;
import nl.perspectief.learning.Exercise;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.Walk;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;

/** The learning cases, each played by somebody without an account, from being sure before to being sure after and a paper. */
class LearningCasesJourneyTests {
    private static final List<String> BEFORE = List.of("voor-anders", "voor-praten", "voor-delen");

    @Test
    void eight_cases_are_played_through_from_before_to_after_and_a_certificate() {
        List<Exercise> cases = TestServer.demo().bean(Exercises.class).all(Language.NL);
        assertThat(cases).hasSizeGreaterThanOrEqualTo(8);
        Browsers browsers = new Browsers(TestServer.demo().url(), "leren", List.of(Somebody.WIDE, Somebody.NARROW));
        try {
            Somebody player = browsers.nobody();
            cases.forEach(exercise -> played(player, exercise));
            player.look("1-klaar");
            assertThat(player.page().context().cookies()).as("no cookie").isEmpty();
        } finally {
            browsers.close();
        }
    }

    private static void played(Somebody player, Exercise exercise) {
        player.open("/leren/" + exercise.slug());
        BEFORE.forEach(asked -> player.choose(asked, "LITTLE"));
        player.press("Begin het verhaal");
        String way = Walk.to(exercise, Choice.END).orElseThrow().written();
        for (String index : way.split("\\.")) {
            player.page()
                    .locator(".ps-learn-choices a")
                    .nth(Integer.parseInt(index))
                    .click();
            player.page().waitForLoadState();
        }
        BEFORE.forEach(asked -> player.choose(asked.replace("voor-", "na-"), "SURE"));
        player.press("Klaar");
        assertThat(player.text()).as(exercise.slug()).contains("Vooraf", "Achteraf");
        assertThat(player.page()
                        .locator("main form[action='/leren/mijn/tellen']")
                        .count())
                .as("who has no account counts for nobody")
                .isZero();
        player.fill("naam", "Robin Verzonnen");
        Locator make = player.page().locator("main button", new Page.LocatorOptions().setHasText("Maak het bewijs"));
        assertThat(player.page().waitForDownload(make::click).suggestedFilename())
                .isEqualTo("leren-" + exercise.slug() + ".pdf");
    }
}
