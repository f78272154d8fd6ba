package nl.perspectief.casework.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.MadeUpCase;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.shared.web.TypedForm;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is given, to whom and why, on what condition and until when. */
class OfferFormTests {
    private static final CaseSharing.Addressee NORA =
            new CaseSharing.Addressee(MadeUpCase.somebody("Nora"), Role.CASE_PARTNER);
    private static final CaseSharing.Addressee KARIM =
            new CaseSharing.Addressee(MadeUpCase.somebody("Karim"), Role.CASE_LEAD);
    private static final CaseSharing.OfferOptions OPTIONS = new CaseSharing.OfferOptions(
            MadeUpCase.header(Phase.PLAN), List.of(NORA, KARIM), List.of("c5", "c12"), null);

    private final TypedForm typed = TypedForm.in(
            "categorie",
            "c12",
            "soort",
            "POLICE",
            "vorm",
            "SUMMARY",
            "tekst",
            "Aangehouden met een pakket.",
            "gezien",
            "2026-10-25",
            "bronterm",
            "2027-06-01",
            "ontvanger",
            id(NORA),
            "reden-" + id(NORA),
            "Om de gesprekken te plannen.",
            "tot",
            "2027-01-24");

    private static String id(CaseSharing.Addressee one) {
        return one.professional().id().toString();
    }

    private static Optional<CaseSharing.Offer> ofPolice(Form form) {
        return OfferForm.read(form, true, OPTIONS);
    }

    private static Optional<CaseSharing.Offer> ofOthers(Form form) {
        return OfferForm.read(form, false, OPTIONS);
    }

    @Test
    void a_good_form_is_what_will_be_shown_and_given() {
        assertThat(typed.put("voorwaarde", "Niet doorgeven.").read(OfferFormTests::ofPolice))
                .isEqualTo(new CaseSharing.Offer(
                        null,
                        new CaseSharing.Statement(
                                "c12",
                                ItemKind.POLICE,
                                Extent.SUMMARY,
                                new Narrative("Aangehouden met een pakket."),
                                LocalDate.of(2026, 10, 25),
                                LocalDate.of(2027, 6, 1)),
                        Map.of(NORA.professional().id(), new Narrative("Om de gesprekken te plannen.")),
                        "Niet doorgeven.",
                        LocalDate.of(2027, 1, 24)));
    }

    @Test
    void police_data_needs_a_day_and_a_term_at_the_source() {
        assertThat(typed.without("gezien", "bronterm").mistakes(OfferFormTests::ofPolice))
                .containsExactly("gezien casework.offer.seen-missing", "bronterm casework.offer.term-missing");
    }

    @ParameterizedTest
    @EnumSource(
            value = ItemKind.class,
            names = {"FACT", "OBSERVATION", "INTERPRETATION", "HEARSAY", "VOICE"})
    void of_what_others_know_both_may_be_unknown(ItemKind kind) {
        CaseSharing.Offer offer = typed.without("gezien", "bronterm")
                .put("categorie", "c5")
                .put("soort", kind.name())
                .read(OfferFormTests::ofOthers);
        assertThat(offer.statement()).isNotNull().satisfies(statement -> {
            assertThat(statement.seenOn()).isNull();
            assertThat(statement.sourceTerm()).isNull();
        });
    }

    @Test
    void who_has_no_police_data_tells_none_with_a_changed_form() {
        assertThat(typed.mistakes(OfferFormTests::ofOthers)).containsExactly("soort casework.offer.kind-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "categorie, c10, casework.offer.category-missing",
        "categorie, '', casework.offer.category-missing",
        "soort, IDENTITY, casework.offer.kind-missing",
        "soort, ACTION, casework.offer.kind-missing",
        "vorm, ALLES, casework.offer.form-missing",
        "tekst, '', casework.offer.text-missing",
        "gezien, 2026-11-25, casework.day-ahead",
        "bronterm, 2026-11-23, casework.day-past",
        "tot, '', casework.offer.until-missing",
        "tot, 2026-11-23, casework.within-a-year",
        "tot, 2027-11-25, casework.within-a-year"
    })
    void a_field_that_cannot_be_is_refused(String field, String value, String said) {
        assertThat(typed.put(field, value).mistakes(OfferFormTests::ofPolice)).containsExactly(field + " " + said);
    }

    @ParameterizedTest
    @CsvSource({"gezien, 2026-11-24", "bronterm, 2026-11-24", "tot, 2026-11-24", "tot, 2027-11-24"})
    void the_outermost_days_that_can_be(String field, String day) {
        assertThat(typed.put(field, day).read(OfferFormTests::ofPolice)).isNotNull();
    }

    @Test
    void each_receiver_has_a_reason_of_their_own() {
        typed.put("ontvanger", id(NORA), id(KARIM));
        assertThat(typed.mistakes(OfferFormTests::ofPolice))
                .containsExactly("reden-" + id(KARIM) + " casework.offer.reason-missing");
        assertThat(typed.put("reden-" + id(KARIM), "Leidt de casus.")
                        .read(OfferFormTests::ofPolice)
                        .needs())
                .containsOnlyKeys(NORA.professional().id(), KARIM.professional().id());
    }

    @Test
    void to_nobody_nothing_is_given() {
        assertThat(typed.without("ontvanger").mistakes(OfferFormTests::ofPolice))
                .containsExactly("ontvanger casework.offer.receiver-missing");
    }

    @ParameterizedTest
    @CsvSource({"01234567-89ab-7def-8123-456789abcdef", "geen-id"})
    void who_is_not_at_the_table_is_not_there(String stranger) {
        typed.put("ontvanger", id(NORA), stranger);
        assertThatThrownBy(() -> typed.read(OfferFormTests::ofPolice)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_condition_is_a_sentence_and_no_letter() {
        assertThat(typed.put("voorwaarde", "a".repeat(200))
                        .read(OfferFormTests::ofPolice)
                        .condition())
                .hasSize(200);
        assertThat(typed.put("voorwaarde", "a".repeat(201)).mistakes(OfferFormTests::ofPolice))
                .containsExactly("voorwaarde form.too-long");
    }

    @Test
    void of_an_own_item_nothing_is_told_anew() {
        UUID item = UUID.randomUUID();
        CaseSharing.Offer offer = typed.without("categorie", "soort", "vorm", "tekst")
                .put("item", item.toString())
                .read(OfferFormTests::ofOthers);
        assertThat(offer.itemId()).isEqualTo(item);
        assertThat(offer.statement()).isNull();
        assertThatThrownBy(() -> typed.put("item", "1").read(OfferFormTests::ofOthers))
                .isInstanceOf(NotFound.class);
    }

    /** Only on a preview that was shown is somebody left out without a word: it shows what changed. */
    @Test
    void who_left_the_table_since_the_preview_is_left_out() {
        UUID gone = UUID.randomUUID();
        Form shown = new Form(
                Map.of("ontvanger", List.of(id(NORA), gone.toString()), Shown.FIELD, List.of("ontvanger\nNora")));
        assertThat(OfferForm.leaveOut(shown, OPTIONS)).isFalse();
        assertThat(shown.values("ontvanger")).containsExactly(id(NORA));
        Form nobody = new Form(Map.of("ontvanger", List.of(gone.toString()), Shown.FIELD, List.of("x")));
        assertThat(OfferForm.leaveOut(nobody, OPTIONS)).isTrue();
        Form first = new Form(Map.of("ontvanger", List.of(gone.toString())));
        assertThat(OfferForm.leaveOut(first, OPTIONS)).isFalse();
        assertThat(first.values("ontvanger")).containsExactly(gone.toString());
    }
}
