package nl.perspectief.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookedTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Looked at(String text, String... noNames) {
        return Looked.at(text, Set.of(), List.of(noNames), TODAY);
    }

    private static Looked.Refused refused(String text, String... noNames) {
        assertThat(at(text, noNames)).isInstanceOf(Looked.Refused.class);
        return (Looked.Refused) at(text, noNames);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Een jongere van 15 op onze school heeft ineens drie telefoons.",
                "Vorige week dinsdag stond er om 23.30 een dure auto voor de deur.",
                "Ik zag 12 pakketjes in 2 weken, en 350 euro contant.",
                "Bel ik dan 0800-2000, of eerst de wijkagent?",
                "Op vijf mei zag ik hem met een nieuwe scooter, en in drie maanden niet meer.",
                "Hij draagt Nike en Gucci, en gaat vaak naar Rotterdam."
            })
    void a_situation_without_a_person_can_be_sent(String text) {
        assertThat(at(text))
                .isInstanceOfSatisfying(
                        Looked.Fit.class, fit -> assertThat(fit.words().text()).isEqualTo(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zijn BSN is 123456782, kan dat?|123456782",
                "Ze is bereikbaar op 06-12345678.|06-12345678",
                "Mail naar jongere@voorbeeld.example gaat terug.|jongere@voorbeeld.example",
                "Hij is geboren op 12-03-2011.|12-03-2011",
                "Hij is geboren op vijf mei.|vijf mei",
                "Drieëntwintig juli 2011 werd ze geboren.|Drieëntwintig juli 2011",
                "Haar verjaardag is eenendertigste december|eenendertigste december",
                "De auto had kenteken 12-AB-34.|12-AB-34",
                "Hij woont op Dorpsstraat 12.|Dorpsstraat 12",
                "Op insta heet het @snelle_jongen15.|@snelle_jongen15"
            })
    void what_finds_one_person_has_to_go_and_is_named_as_it_was_written(String text, String found) {
        assertThat(refused(text).mustGo()).anyMatch(one -> one.contains(found));
    }

    @Test
    void a_name_is_asked_about_and_stays_when_it_is_said_to_be_none_of_a_person() {
        String text = "De leerling Sterre hangt rond bij het plein.";
        List<String> names = refused(text).names();
        assertThat(names).isNotEmpty().allMatch(one -> one.contains("Sterre"));
        assertThat(at(text, names.toArray(String[]::new))).isInstanceOf(Looked.Fit.class);
    }

    @Test
    void a_name_that_was_not_shown_is_asked_about_whatever_was_said_of_another() {
        String text = "De leerling Sterre hangt rond bij het plein.";
        String[] said = refused(text).names().toArray(String[]::new);
        assertThat(refused(text + " Zijn vriend Mohammed ook.", said).names())
                .isNotEmpty()
                .noneMatch(one -> one.contains("Sterre"));
    }

    @Test
    void what_finds_somebody_does_not_stay_because_somebody_says_that_it_is_no_name() {
        assertThat(refused("Bel 06-12345678.", "06-12345678").mustGo()).containsExactly("06-12345678");
    }

    @Test
    void what_may_stand_there_stays_and_nothing_else_does() {
        String text = "Dorpsstraat 12, 1234 AB, t.me/snelgeld, 06-12345678";
        assertThat(refused(text).mustGo()).containsExactly("Dorpsstraat 12", "1234 AB", "t.me/snelgeld", "06-12345678");
        assertThat(Looked.at(text, Set.of(PersonMark.ADDRESS), List.of(), TODAY))
                .isEqualTo(new Looked.Refused(List.of("t.me/snelgeld", "06-12345678"), List.of()));
    }

    @Test
    void words_say_something_and_are_never_told_by_accident() {
        assertThatThrownBy(() -> new Nameless(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Nameless("Wat nu?")).hasToString("Nameless");
    }
}
