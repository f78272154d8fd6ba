package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.web.Painted;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.MadeUpSignal;
import org.junit.jupiter.api.Test;

/** What the form of a signal asks first, and how its two versions are shown beside each other. */
class SignalFormPageTests {
    @Test
    void the_question_about_exploitation_comes_before_all_others() {
        String page = Painted.of("signals/new", Map.of("form", new Form(), "places", List.of(), "regimes", List.of()));
        assertThat(page.indexOf("name=\"uitbuiting\"")).isPositive();
        for (String field : List.of("feit", "waarneming", "duiding", "horen-zeggen", "voornaam", "buurt")) {
            assertThat(page.indexOf("name=\"" + field + "\""))
                    .as(field)
                    .isGreaterThan(page.indexOf("name=\"uitbuiting\""));
        }
        assertThat(page).contains("112", "0800-2000", "CKM", "CoMensha");
    }

    @Test
    void the_kept_days_beside_mine_are_written_as_everywhere() {
        Form theirs = new Form()
                .put("gezien-op", "2026-11-20")
                .put("opnieuw", "2026-12-01")
                .put("geboortedatum", "2011-03-02");
        String page = Painted.of(
                "signals/compare",
                Map.of(
                        "file", MadeUpSignal.file(),
                        "theirs", theirs,
                        "form", new Form(),
                        "places", List.of(),
                        "regimes", List.of()));
        assertThat(page)
                .contains("Nu bewaard: vr 20 nov 2026", "Nu bewaard: di 1 dec 2026", "Nu bewaard: wo 2 mrt 2011")
                .contains("Nu bewaard: niets ingevuld");
    }
}
