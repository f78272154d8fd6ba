package nl.perspectief.signals.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Neighbourhood;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Vocabulary NO_WORDS =
            new Vocabulary(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private final Map<String, List<String>> fields = new HashMap<>();
    private final List<RegimeWords> regimes = new ArrayList<>();

    SignalFormTests() {
        type("uitbuiting", "MAYBE");
        type("voornaam", "Jayden");
        type("achternaam", "Nergenshuizen");
        type("geboortedatum", "2011-03-02");
        type("buurt", "noorderpoort");
        type("feit", "Had drie telefoons bij zich.");
        type("jongere-weet", "YES");
        type("ouders-weten", "YES");
    }

    private void type(String field, String value) {
        fields.put(field, List.of(value));
    }

    private Optional<NewSignal> read(Form form) {
        return new SignalForm(form, List.of(new Neighbourhood("noorderpoort", "Noorderpoort", true)), regimes, TODAY)
                .read();
    }

    private NewSignal read() {
        Form form = new Form(fields);
        Optional<NewSignal> signal = read(form);
        assertThat(form.mistakes()).isEmpty();
        return signal.orElseThrow();
    }

    /** The fields that have to be mended; then nothing is read. */
    private List<String> wrong() {
        Form form = new Form(fields);
        assertThat(read(form)).isEmpty();
        return form.mistakes().stream().map(Form.Mistake::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2011-03-02,2011-03-01,true",
        "2011-03-02,2011-03-02,false",
        "2011,2010-12-31,true",
        "2011,2011-01-01,false",
        "onbekend,1999-01-01,false"
    })
    void nobody_is_seen_before_the_birth_date(String born, String seen, boolean refused) {
        type("geboortedatum", born);
        type("gezien-op", seen);
        Form form = new Form(fields);
        assertThat(read(form).isEmpty()).isEqualTo(refused);
        assertThat(form.mistakes().stream().map(mistake -> mistake.field() + " " + mistake.key()))
                .isEqualTo(refused ? List.of("gezien-op signals.form.seen.before-birth") : List.of());
    }

    @Test
    void a_good_form_is_what_was_noticed() {
        type("gezien-op", "2026-11-24");
        assertThat(read())
                .isEqualTo(new NewSignal(
                        Exploitation.MAYBE,
                        new Identity("Jayden", "Nergenshuizen", LocalDate.of(2011, 3, 2)),
                        "noorderpoort",
                        TODAY,
                        Map.of(Statement.FACT, "Had drie telefoons bij zich."),
                        Informed.BOTH));
    }

    @ParameterizedTest
    @CsvSource({
        "geboortedatum, 1950-01-01",
        "geboortedatum, 2030-01-01",
        "geboortedatum, gisteren",
        "buurt, elders",
        "buurt, ''",
        "uitbuiting, WHATEVER",
        "jongere-weet, YOUTH_OBJECTS",
        "jongere-weet, PARENT_INVOLVED",
        "ouders-weten, ''",
        "gezien-op, 2026-11-25",
        "feit, ''"
    })
    void a_field_that_cannot_be_is_refused(String field, String value) {
        type(field, value);
        assertThat(wrong()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-11-24, true", "2018-11-25, false",
        "1998-11-25, true", "1998-11-24, false"
    })
    void prevention_is_for_who_is_eight_to_twenty_seven_today(String born, boolean good) {
        type("geboortedatum", born);
        assertThat(read(new Form(fields)).isPresent()).isEqualTo(good);
    }

    @Test
    void without_a_name_nothing_of_a_name_is_asked() {
        List.of("voornaam", "achternaam", "geboortedatum").forEach(fields::remove);
        assertThat(read().identity()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voornaam", "achternaam", "geboortedatum"})
    void half_a_name_asks_for_the_rest(String missing) {
        fields.remove(missing);
        assertThat(wrong()).containsExactly(missing);
    }

    @ParameterizedTest
    @CsvSource({"'', false", "2026-11-23, false", "2026-11-24, true", "2026-12-22, true", "2026-12-23, false"})
    void not_telling_asks_for_a_day_to_look_again_within_four_weeks(String day, boolean good) {
        type("ouders-weten", "DANGER");
        type("opnieuw", day);
        if (good) {
            assertThat(read().informed()).isEqualTo(new Informed(null, NotInformed.DANGER, LocalDate.parse(day)));
        } else {
            assertThat(wrong()).containsExactly("opnieuw");
        }
    }

    @Test
    void who_tells_everybody_has_no_day_to_look_again() {
        type("opnieuw", "2026-12-01");
        assertThat(read().informed()).isEqualTo(Informed.BOTH);
    }

    @ParameterizedTest
    @CsvSource({"house, true", "elsewhere, false", "'', false"})
    void where_there_are_two_covenants_one_of_them_is_chosen(String chosen, boolean good) {
        regimes.add(new RegimeWords("approach", "Personal approach", NO_WORDS));
        regimes.add(new RegimeWords("house", "House of care", NO_WORDS));
        type("aanpak", chosen);
        if (good) {
            assertThat(read().regime()).isEqualTo(chosen);
        } else {
            assertThat(wrong()).containsExactly("aanpak");
        }
    }

    @Test
    void where_there_is_one_covenant_a_made_up_one_is_the_usual_one() {
        regimes.add(new RegimeWords("approach", "Personal approach", NO_WORDS));
        type("aanpak", "verzonnen");
        assertThat(read().regime()).isNull();
    }
}
