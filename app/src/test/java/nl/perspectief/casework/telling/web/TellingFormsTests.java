package nl.perspectief.casework.telling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.informing.ToldTogether;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the forms take of telling and asking, of all at once and of one person. */
class TellingFormsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final KnownDays DAYS = new KnownDays(LocalDate.of(2011, 3, 2), LocalDate.of(2026, 11, 1), TODAY);
    private static final UUID ME = new UUID(0, 1);
    private static final PersonLine FRESH = PersonLine.fresh(new UUID(0, 2), Relation.PARENT, Authority.UNKNOWN);

    private static Optional<ToldTogether> together(Form form) {
        ToldTogether told = TogetherForm.read(form, true, DAYS, List.of(), ME);
        return form.good() ? Optional.of(told) : Optional.empty();
    }

    private static Optional<PersonLine> person(Form form) {
        return new PersonForm(form, DAYS).read(FRESH, Set.of(ME), ME);
    }

    private static Optional<PersonLine> answered(Form form) {
        return new PersonForm(form, DAYS)
                .read(FRESH.replied(new Reply(Reply.Said.OBJECTS, TODAY, null)), Set.of(ME), ME);
    }

    private static Optional<VictimView> victim(Form form) {
        return VictimController.read(form, DAYS, ME);
    }

    private static TypedForm mother() {
        return TypedForm.in("relatie", "MOTHER", "gezag", "YES");
    }

    @ParameterizedTest
    @CsvSource({"geinformeerd", "jongere", "ouders"})
    void what_happened_did_not_happen_tomorrow(String field) {
        assertThat(TypedForm.in(field, "2026-11-25").mistakes(TellingFormsTests::together))
                .containsExactly(field + " casework.day-ahead");
    }

    @ParameterizedTest
    @EnumSource(Postponement.class)
    void who_informs_later_says_why_and_until_when(Postponement ground) {
        TypedForm typed = TypedForm.in("uitgesteld", ground.name());
        assertThat(typed.mistakes(TellingFormsTests::together))
                .containsExactly("opnieuw casework.inform.again-missing", "waarom casework.inform.because-missing");
        typed.put("waarom", "Eerst een veilige plek.");
        assertThat(typed.put("opnieuw", "2026-11-23").mistakes(TellingFormsTests::together))
                .containsExactly("opnieuw casework.inform.again-past");
        assertThat(typed.put("opnieuw", "2027-05-25").mistakes(TellingFormsTests::together))
                .containsExactly(
                        ground == Postponement.NOT_POSSIBLE_YET
                                ? "opnieuw casework.inform.again-month"
                                : "opnieuw casework.inform.again-far");
        assertThat(typed.put("opnieuw", "2026-12-24")
                        .read(TellingFormsTests::together)
                        .putOff())
                .satisfies(off -> assertThat(off.by()).isEqualTo(ME));
    }

    @Test
    void without_a_ground_to_protect_somebody_a_month_is_the_longest() {
        assertThat(TypedForm.in("uitgesteld", "NOT_POSSIBLE_YET", "opnieuw", "2026-12-25", "waarom", "Geen contact.")
                        .mistakes(TellingFormsTests::together))
                .containsExactly("opnieuw casework.inform.again-month");
    }

    @Test
    void told_and_postponed_cannot_both_be() {
        assertThat(TypedForm.in("geinformeerd", "2026-11-24", "uitgesteld", "PROTECTION", "opnieuw", "2026-12-01")
                        .mistakes(TellingFormsTests::together))
                .containsExactly("uitgesteld casework.inform.both");
    }

    @Test
    void a_person_has_a_word_for_who_it_is_and_an_answer_on_authority() {
        assertThat(new TypedForm().mistakes(TellingFormsTests::person))
                .containsExactly("relatie casework.person.relation.missing", "gezag casework.person.authority.missing");
        assertThat(TypedForm.in("relatie", "YOUTH", "gezag", "YES").mistakes(TellingFormsTests::person))
                .containsExactly("relatie casework.person.relation.missing");
        assertThat(mother().read(TellingFormsTests::person).blank()).isTrue();
    }

    @Test
    void who_was_told_was_told_in_some_way_by_somebody_at_the_table() {
        assertThat(mother().put("geinformeerd", "2026-11-24").mistakes(TellingFormsTests::person))
                .containsExactly("manier casework.person.way.missing");
        PersonLine told = mother().put("geinformeerd", "2026-11-24")
                .put("manier", "PHONE")
                .put("verteld-door", new UUID(0, 9).toString())
                .read(TellingFormsTests::person);
        assertThat(Objects.requireNonNull(told.heard()).by())
                .as("a stranger told nobody")
                .isEqualTo(ME);
    }

    @Test
    void an_answer_has_a_day_and_is_not_wiped_out() {
        assertThat(mother().put("toestemming", "OBJECTS").mistakes(TellingFormsTests::person))
                .containsExactly("toestemming-op casework.person.answered.missing");
        assertThat(mother().put("toestemming-op", "2026-11-24").mistakes(TellingFormsTests::person))
                .containsExactly("toestemming casework.person.answer.missing");
        assertThat(mother().mistakes(TellingFormsTests::answered))
                .containsExactly("toestemming casework.person.answer.stays");
    }

    @ParameterizedTest
    @CsvSource({
        "2011-03-01, bekeken casework.day-unborn",
        "1999-01-01, bekeken casework.day-unborn",
        "2025-10-31, bekeken casework.day-unknown-here",
        "2026-11-25, bekeken casework.day-ahead"
    })
    void whether_the_young_person_is_a_victim_is_looked_at_while_known_here(String day, String mistake) {
        assertThat(TypedForm.in("slachtoffer", "NO", "waarom", "Geen druk.", "bekeken", day)
                        .mistakes(TellingFormsTests::victim))
                .containsExactly(mistake);
        assertThat(TypedForm.in("slachtoffer", "NO", "waarom", "Geen druk.", "bekeken", "2025-11-01")
                        .read(TellingFormsTests::victim)
                        .on())
                .isEqualTo(LocalDate.of(2025, 11, 1));
    }

    private static Optional<PersonLine> after(Form form, Reply.Said said) {
        PersonLine known = FRESH.told(new Heard(LocalDate.of(2026, 11, 10), Way.PHONE, ME, null))
                .replied(new Reply(said, LocalDate.of(2026, 11, 20), null));
        return new PersonForm(form, DAYS).read(known, Set.of(ME), ME);
    }

    private static TypedForm told(String answer, String on) {
        return mother().put("geinformeerd", "2026-11-10")
                .put("manier", "PHONE")
                .put("toestemming", answer)
                .put("toestemming-op", on);
    }

    @Test
    void consent_is_given_by_who_was_told_on_that_day_or_later() {
        assertThat(mother().put("toestemming", "CONSENTS")
                        .put("toestemming-op", "2026-11-20")
                        .mistakes(TellingFormsTests::person))
                .containsExactly("geinformeerd casework.person.told.first");
        assertThat(told("CONSENTS", "2026-11-09").mistakes(TellingFormsTests::person))
                .containsExactly("toestemming-op casework.person.answered.untold");
        assertThat(told("CONSENTS", "1990-01-01").mistakes(TellingFormsTests::person))
                .containsExactly("toestemming-op casework.day-unborn");
        assertThat(told("CONSENTS", "2026-11-10")
                        .read(TellingFormsTests::person)
                        .reply())
                .isNotNull();
        assertThat(TypedForm.in("ouders", "2026-11-10").mistakes(TellingFormsTests::together))
                .containsExactly("ouders casework.inform.agreed-untold");
        assertThat(TypedForm.in("geinformeerd", "2026-11-11", "jongere", "2026-11-10")
                        .mistakes(TellingFormsTests::together))
                .containsExactly("jongere casework.person.answered.untold");
    }

    @Test
    void consent_is_taken_back_after_it_was_given_and_given_again_after_that() {
        assertThat(told("WITHDREW", "2026-11-19").mistakes(form -> after(form, Reply.Said.CONSENTS)))
                .containsExactly("toestemming-op casework.person.answered.before-given");
        assertThat(told("CONSENTS", "2026-11-19").mistakes(form -> after(form, Reply.Said.WITHDREW)))
                .containsExactly("toestemming-op casework.person.answered.before-taken");
        assertThat(told("WITHDREW", "2026-11-20")
                        .read(form -> after(form, Reply.Said.CONSENTS))
                        .reply())
                .isNotNull();
    }

    @Test
    void somebody_else_can_have_told_in_a_way_that_nobody_knows() {
        TypedForm typed = mother().put("geinformeerd", "2026-11-10").put("manier", "ONBEKEND");
        assertThat(typed.mistakes(TellingFormsTests::person))
                .as("who told it knows how")
                .containsExactly("manier casework.person.way.own");
        Heard heard = Objects.requireNonNull(typed.put("verteld-door", "ONBEKEND")
                .read(TellingFormsTests::person)
                .heard());
        assertThat(heard.way()).isNull();
        assertThat(heard.by()).isNull();
    }

    @Test
    void a_number_of_the_state_is_not_a_first_name() {
        assertThat(mother().put("voornaam", "111222333").mistakes(TellingFormsTests::person))
                .containsExactly("voornaam form.bsn");
        assertThat(mother().put("voornaam", "x".repeat(61)).mistakes(TellingFormsTests::person))
                .containsExactly("voornaam form.too-long");
    }

    @Test
    void a_victim_check_has_an_outcome_a_day_and_what_it_rests_on() {
        assertThat(new TypedForm().mistakes(TellingFormsTests::victim))
                .containsExactly(
                        "slachtoffer casework.victim.outcome.missing",
                        "waarom casework.victim.because.missing",
                        "bekeken casework.victim.on.missing");
        assertThat(TypedForm.in("slachtoffer", "YES", "waarom", "Schuld.", "bekeken", "2026-11-25")
                        .mistakes(TellingFormsTests::victim))
                .containsExactly("bekeken casework.day-ahead");
    }
}
