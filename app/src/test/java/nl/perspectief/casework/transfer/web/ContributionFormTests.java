package nl.perspectief.casework.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.perspectief.casework.MadeUpCase;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.transfer.Contributions;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a partner gives along with a case that goes to another approach. */
class ContributionFormTests {
    private final TypedForm typed = TypedForm.in(
            "categorie", "c5", "tekst", "Er loopt een gesprek met school.", "nodig", "School hoort erbij.");

    private static Optional<Contributions.Contribution> read(Form form) {
        return ContributionController.read(
                form, new Contributions.ContributionOptions(MadeUpCase.header(Phase.PLAN), List.of("c5", "c6")));
    }

    @Test
    void it_says_what_why_and_whether_who_supplied_it_agrees() {
        assertThat(typed.read(ContributionFormTests::read))
                .isEqualTo(new Contributions.Contribution(
                        "c5",
                        new Narrative("Er loopt een gesprek met school."),
                        new Narrative("School hoort erbij."),
                        false));
        assertThat(typed.put("leverancier", "ja")
                        .read(ContributionFormTests::read)
                        .supplied())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "categorie, c12, casework.offer.category-missing",
        "categorie, '', casework.offer.category-missing",
        "tekst, ' ', casework.offer.text-missing",
        "nodig, '', casework.contribute.need-missing"
    })
    void what_may_not_go_along_or_is_missing_is_said(String field, String value, String said) {
        assertThat(typed.put(field, value).mistakes(ContributionFormTests::read))
                .containsExactly(field + " " + said);
    }
}
