package nl.perspectief.sharing.attesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.MadeUpSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Item OWN = MadeUpSignal.item(ItemKind.NOTE, null);

    private static Recordable recordable(Fact fact, Recording.Extent extent) {
        Condition condition = new Condition("verzonnen", "iets is zo", Source.CASE, null, Set.of(), fact);
        Recording recording = new Recording(condition, extent, List.of(), List.of());
        return new Recordable(recording, List.of(), true, List.of(), List.of(), List.of(), TODAY);
    }

    private static final Recordable SECRECY = recordable(Fact.SECRECY_EXCEPTION, Recording.Extent.GIVER);
    private static final Recordable DANGER = recordable(Fact.DANGER, Recording.Extent.GIVER);
    private static final Recordable OF_AN_ITEM = recordable(Fact.SECRECY_EXCEPTION, Recording.Extent.ITEM);

    private static TypedForm good() {
        return TypedForm.in("geldt", "YES", "reden", "Besproken.", "van", "2026-11-24", "tot", "2027-02-22");
    }

    private static Optional<NewAttestation> secrecy(Form form) {
        return AttestationForm.read(form, SECRECY, List.of());
    }

    private static Optional<NewAttestation> danger(Form form) {
        return AttestationForm.read(form, DANGER, List.of());
    }

    private static Optional<NewAttestation> ofAnItem(Form form) {
        return AttestationForm.read(form, OF_AN_ITEM, List.of(OWN));
    }

    @Test
    void a_record_says_whether_it_holds_why_and_from_when_until_when() {
        assertThat(good().read(AttestationFormTests::secrecy))
                .isEqualTo(new NewAttestation(
                        "verzonnen", true, new Narrative("Besproken."), TODAY, LocalDate.of(2027, 2, 22), null));
        assertThat(good().put("geldt", "NO").read(AttestationFormTests::secrecy).holds())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "geldt, MISSCHIEN, geldt attest.holds-missing",
        "reden, '', reden attest.reason-missing",
        "van, '', van attest.from-missing",
        "tot, '', tot attest.until-missing",
        "van, 2025-11-22, van attest.from-far",
        "van, 2028-01-01, van attest.from-far",
        "tot, 2026-11-23, tot attest.until-before",
        "tot, 2027-11-26, tot attest.until-far"
    })
    void a_mistake_names_its_field(String field, String value, String said) {
        assertThat(good().put(field, value).mistakes(AttestationFormTests::secrecy))
                .contains(said);
    }

    /** It may have begun long ago; how long it still stands is counted from today. */
    @ParameterizedTest
    @CsvSource({"2025-11-23, 2027-11-25", "2026-11-24, 2026-11-24", "2027-11-25, 2028-11-25"})
    void the_first_and_last_day_that_can_be(String from, String until) {
        NewAttestation read = good().put("van", from).put("tot", until).read(AttestationFormTests::secrecy);
        assertThat(read.from()).isEqualTo(from);
        assertThat(read.until()).isEqualTo(until);
    }

    @Test
    void danger_is_recorded_after_help_was_called_and_stands_for_a_week_at_most() {
        TypedForm typed = TypedForm.in("geldt", "YES", "reden", "Is bedreigd.", "tot", "2026-12-01");
        assertThat(typed.mistakes(AttestationFormTests::danger)).containsExactly("bevestig attest.danger-missing");
        assertThat(typed.put("bevestig", "ja")
                        .read(AttestationFormTests::danger)
                        .from())
                .isEqualTo(TODAY);
        assertThat(typed.put("tot", "2026-12-02").mistakes(AttestationFormTests::danger))
                .containsExactly("tot attest.until-far");
    }

    @Test
    void that_there_is_no_danger_needs_no_help() {
        assertThat(TypedForm.in("geldt", "NO", "reden", "Voorbij.", "tot", "2026-11-26")
                        .read(AttestationFormTests::danger)
                        .holds())
                .isFalse();
    }

    @Test
    void what_is_about_one_item_is_about_an_own_one() {
        assertThat(good().put("gegeven", OWN.id().toString())
                        .read(AttestationFormTests::ofAnItem)
                        .itemId())
                .isEqualTo(OWN.id());
        for (String foreign : List.of("", "1", UUID.randomUUID().toString())) {
            assertThat(good().put("gegeven", foreign).mistakes(AttestationFormTests::ofAnItem))
                    .containsExactly("gegeven attest.item-missing");
        }
    }

    @Test
    void a_form_begins_with_the_usual_days() {
        assertThat(AttestationForm.start(SECRECY).value("tot")).isEqualTo("2027-02-22");
        assertThat(AttestationForm.start(DANGER).value("tot")).isEqualTo("2026-11-26");
    }

    @Test
    void to_end_one_a_reason_is_needed() {
        assertThat(new TypedForm().mistakes(AttestationForm::ending))
                .containsExactly("reden attest.end-reason-missing");
        assertThat(TypedForm.in("reden", "Niet meer zo.").read(AttestationForm::ending))
                .isEqualTo(new Narrative("Niet meer zo."));
    }
}
