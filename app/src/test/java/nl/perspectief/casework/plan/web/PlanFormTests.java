package nl.perspectief.casework.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A text in a plan, and an action that somebody gets. */
class PlanFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID NORA = new UUID(0, 7);

    private static Optional<PlanActions.NewAction> action(Form form) {
        return ActionsController.read(form, TODAY);
    }

    @ParameterizedTest
    @EnumSource(LifeDomain.class)
    void notes_have_a_place_in_some_life_domains_only(LifeDomain domain) {
        TypedForm typed = TypedForm.in("domein", domain.id(), "soort", "NOTE", "tekst", "Slaapt slecht.");
        if (domain.category().isPresent()) {
            assertThat(typed.read(PlanTextController::read))
                    .isEqualTo(new Plans.NewText(domain, ItemKind.NOTE, new Narrative("Slaapt slecht.")));
        } else {
            assertThat(typed.mistakes(PlanTextController::read)).containsExactly("soort casework.text.no-notes");
        }
    }

    @ParameterizedTest
    @EnumSource(LifeDomain.class)
    void what_somebody_wants_has_a_place_in_each(LifeDomain domain) {
        for (ItemKind kind : new ItemKind[] {ItemKind.VOICE, ItemKind.GOAL}) {
            assertThat(TypedForm.in("domein", domain.id(), "soort", kind.name(), "tekst", "Ik wil monteur worden.")
                            .read(PlanTextController::read)
                            .kind())
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemKind.class,
            names = {"POLICE", "IDENTITY", "FACT", "ACTION"})
    void nothing_else_is_a_text_of_a_plan(ItemKind kind) {
        assertThat(TypedForm.in("domein", "home", "soort", kind.name(), "tekst", "Anders.")
                        .mistakes(PlanTextController::read))
                .containsExactly("soort casework.text.kind-missing");
    }

    @Test
    void what_is_left_open_in_a_text_is_asked_for() {
        assertThat(new TypedForm().mistakes(PlanTextController::read))
                .containsExactly(
                        "domein casework.text.domain-missing",
                        "soort casework.text.kind-missing",
                        "tekst casework.text.missing");
    }

    @Test
    void an_action_says_what_who_and_before_which_day() {
        TypedForm typed = TypedForm.in("domein", "school", "tekst", "Rooster maken.", "wie", NORA.toString());
        assertThat(typed.put("voor", "2026-11-24").read(PlanFormTests::action))
                .isEqualTo(new PlanActions.NewAction(LifeDomain.SCHOOL, new Narrative("Rooster maken."), NORA, TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "domein, sport, casework.text.domain-missing",
        "tekst, '', casework.action.missing",
        "wie, Nora, casework.action.owner-missing",
        "voor, '', casework.action.day-missing",
        "voor, 2026-11-23, casework.day-past",
        "voor, morgen, form.no-day"
    })
    void an_action_that_cannot_be_is_refused(String field, String value, String said) {
        assertThat(TypedForm.in(
                                "domein", "school",
                                "tekst", "Rooster maken.",
                                "wie", NORA.toString(),
                                "voor", "2026-12-01")
                        .put(field, value)
                        .mistakes(PlanFormTests::action))
                .containsExactly(field + " " + said);
    }
}
