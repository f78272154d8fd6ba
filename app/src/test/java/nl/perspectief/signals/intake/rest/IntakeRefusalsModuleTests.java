package nl.perspectief.signals.intake.rest;

import static nl.perspectief.signals.intake.rest.Handover.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.perspectief.access.rest.AccessSystem;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is not taken, why, and that the reason tells nothing of anybody. */
class IntakeRefusalsModuleTests {
    /** A new one for each test: each has so many requests a minute. */
    private final AccessSystem youthWork = AccessSystem.intake(SERVER, "jongerenwerk");

    private final int before = Handover.signalsOf("sanne.jongerenwerk");

    /** The sentences by field. */
    private static Map<String, String> errors(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        Map<String, String> errors = new TreeMap<>();
        for (JsonNode error : Handover.json(answer).path("errors")) {
            errors.merge(
                    error.at("/location/name").stringValue(),
                    error.get("detail").stringValue(),
                    (a, b) -> a + " / " + b);
        }
        return errors;
    }

    private void nothingRecorded() {
        assertThat(Handover.signalsOf("sanne.jongerenwerk")).isEqualTo(before);
    }

    private static String say(String key) {
        return SERVER.bean(Texts.class).speech(Language.NL).say(key);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_in_the_words_of_the_form() {
        Map<String, String> errors = errors(Handover.good()
                .without("uitbuiting")
                .without("feit")
                .without("jongereWeet")
                .with("buurt", "nergens")
                .with("voornaam", "Juul")
                .with("geboortedatum", "1950")
                .with("gezienOp", "2090-01-01")
                .with("oudersWeten", "ik weet het niet")
                .by(youthWork));
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        sanne.get("/signalen/nieuw");
        String page = sanne.post(
                        "/signalen",
                        "buurt",
                        "nergens",
                        "voornaam",
                        "Juul",
                        "geboortedatum",
                        "1950",
                        "gezien-op",
                        "2090-01-01")
                .body();
        assertThat(errors)
                .containsOnlyKeys(
                        "uitbuiting",
                        "feit",
                        "jongereWeet",
                        "buurt",
                        "achternaam",
                        "geboortedatum",
                        "gezienOp",
                        "oudersWeten");
        errors.values().forEach(sentence -> assertThat(page).contains(sentence));
        nothingRecorded();
    }

    @Test
    void in_english_for_a_system_that_asks_so() {
        HttpResponse<String> answer =
                Handover.good().without("uitbuiting").by(youthWork, Handover.key(), "Accept-Language", "en");
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(answer.body()).contains("This is not right yet");
    }

    @ParameterizedTest
    @CsvSource({
        "feit, 'BSN 111222333', form.bsn",
        "voornaam, 'naJ\u202Ennah', form.turns",
        "opnieuw, 20 november 2026, intake.field.no-date",
        "gezienOp, 20-11-2026, intake.field.no-date",
        "geboortedatum, maart 2011, intake.field.no-date"
    })
    void the_hard_marks_of_the_form_are_hard_here(String field, String value, String key) {
        HttpResponse<String> answer = Handover.good()
                .named("Juul")
                .with("oudersWeten", "nog-geen-moment")
                .with("opnieuw", DutchDays.of(Instant.now()).plusWeeks(1).toString())
                .with(field, value)
                .by(youthWork);
        assertThat(errors(answer)).containsOnlyKeys(field).containsValue(say(key));
        assertThat(answer.body()).doesNotContain(value);
        nothingRecorded();
    }

    @Test
    void a_text_is_as_long_as_in_the_form_and_no_longer() {
        assertThat(errors(Handover.good().with("feit", "a".repeat(4_001)).by(youthWork)))
                .containsOnlyKeys("feit");
        nothingRecorded();
    }

    @Test
    void unknown_fields_and_other_types_are_refused_by_name_and_nothing_of_them_is_repeated() {
        Handover odd = Handover.good()
                .with("nationaliteit", "geheim")
                .with("Jan zei: kom", "geheim")
                .with("duiding", List.of("geheim"))
                .with("geboortedatumOnbekend", "ja");
        HttpResponse<String> answer = odd.by(youthWork);
        assertThat(errors(answer))
                .containsEntry("nationaliteit", say("intake.field.unknown"))
                .containsEntry("?", say("intake.field.unknown"))
                .containsEntry("duiding", say("intake.field.no-text"))
                .containsEntry("geboortedatumOnbekend", say("intake.field.no-yes"))
                .hasSize(4);
        assertThat(answer.body()).doesNotContain("geheim", "Jan zei");
        nothingRecorded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"tekst\"", "{} {}", "{\"feit\":\"a\",\"feit\":\"b\"}", "\u0000"})
    void what_is_no_single_object_is_400(String body) {
        HttpResponse<String> answer = Handover.sent(youthWork, body, Handover.key());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Handover.json(answer).get("detail").stringValue()).isEqualTo(say("intake.unreadable"));
    }

    @Test
    void deep_nesting_and_bytes_that_are_no_text_are_400() {
        assertThat(Handover.sent(youthWork, "[".repeat(50_000), Handover.key()).statusCode())
                .isEqualTo(400);
        HttpResponse<String> answer = AccessSystem.send(youthWork
                .request(IntakePaths.SIGNALS)
                .header("Content-Type", "application/json")
                .header(IntakeRequest.KEY, Handover.key())
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '(', '"', '}'})));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kort", "met een spatie erin"})
    void without_a_key_that_can_be_one_nothing_is_read(String key) {
        var request = youthWork
                .request(IntakePaths.SIGNALS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Handover.good().json()));
        HttpResponse<String> answer =
                AccessSystem.send(key.isEmpty() ? request : request.header(IntakeRequest.KEY, key));
        assertThat(errors(answer)).containsOnlyKeys(IntakeRequest.KEY);
        nothingRecorded();
    }

    @Test
    void two_keys_are_none() {
        HttpResponse<String> answer = Handover.good().by(youthWork, Handover.key(), IntakeRequest.KEY, Handover.key());
        assertThat(errors(answer)).containsOnlyKeys(IntakeRequest.KEY);
        nothingRecorded();
    }
}
