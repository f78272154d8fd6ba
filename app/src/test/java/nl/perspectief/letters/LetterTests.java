package nl.perspectief.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.shared.Age;
import org.junit.jupiter.api.Test;

/** What letters say, in every language, to every reader of every age. */
class LetterTests {
    private static final LetterTexts.Sender SANNE =
            new LetterTexts.Sender("Sanne Voorbeeld", "Jongerenwerk Lichtendal", "000 555 01 01");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int LONGEST_SENTENCE = 20;

    private static void every(Consumer<LetterAsked> one) {
        for (LetterLanguage language : LetterLanguage.values()) {
            for (LetterKind kind : LetterKind.values()) {
                for (LetterReader reader : LetterReader.values()) {
                    for (AgeGroup group : AgeGroup.values()) {
                        one.accept(new LetterAsked(kind, reader, group, language));
                    }
                }
            }
        }
    }

    private static Letter write(LetterAsked asked) {
        return LetterTexts.write(
                asked,
                "Jayden",
                SANNE,
                DAY,
                asked.kind().answers() ? new LetterTexts.Answer("Wij keken alles na.", DAY.plusWeeks(6)) : null);
    }

    private static List<String> words(Letter letter) {
        List<String> words = new ArrayList<>(List.of(letter.title(), letter.hello()));
        letter.sections().forEach(section -> {
            words.add(section.title());
            words.addAll(section.paragraphs());
            words.addAll(section.points());
        });
        return words;
    }

    private static Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_letter_can_be_written_and_nothing_in_it_is_left_open() {
        every(asked -> assertThat(words(write(asked)))
                .as(asked.toString())
                .hasSizeGreaterThan(12)
                .allSatisfy(sentence -> assertThat(sentence).isNotBlank().doesNotContain("{", "}", "|")));
    }

    @Test
    void every_language_says_the_same_things_with_the_same_names_in_them() {
        var dutch = LetterTexts.in(LetterLanguage.NL);
        for (LetterLanguage language : LetterLanguage.values()) {
            var other = LetterTexts.in(language);
            assertThat(other.stringPropertyNames()).as(language.name()).isEqualTo(dutch.stringPropertyNames());
            dutch.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("rights.") && !key.endsWith("title"))
                    .forEach(key -> assertThat(other.getProperty(key).split("\\|"))
                            .as(language + " " + key)
                            .hasSameSizeAs(dutch.getProperty(key).split("\\|")));
            dutch.stringPropertyNames().stream()
                    .filter(key -> Stream.of(
                                    "contact",
                                    "phone",
                                    "who.CASE",
                                    "who.DECISION",
                                    "object.OBJ",
                                    "ground.SIGNAL",
                                    "complaint")
                            .anyMatch(key::startsWith))
                    .forEach(key -> assertThat(places(other.getProperty(key)))
                            .as(language + " " + key)
                            .isEqualTo(places(dutch.getProperty(key))));
        }
    }

    @Test
    void a_letter_to_somebody_of_16_and_to_a_parent_has_all_that_the_law_asks() {
        every(asked -> {
            if (asked.language() == LetterLanguage.NL
                    && !asked.shorter()
                    && !asked.kind().answers()) {
                String all = String.join("\n", words(write(asked)));
                assertThat(all)
                        .as(asked.toString())
                        .contains(
                                "Waarom deze brief?",
                                "Wat schreven wij op?",
                                "aam en leeftijd",
                                "Wie weten hiervan?",
                                "Waarom mag dat?",
                                "privacywet",
                                "Hoe lang bewaren wij het?",
                                "verbeteren",
                                "weghalen",
                                "niet mee eens",
                                "Een ja kan later altijd een nee worden",
                                "functionaris gegevensbescherming",
                                "Autoriteit Persoonsgegevens",
                                "nooit een computer",
                                "binnen een maand",
                                "Sanne Voorbeeld van Jongerenwerk Lichtendal",
                                "000 555 01 01");
            }
        });
    }

    @Test
    void a_letter_informs_and_neither_blames_nor_warns_and_is_short() {
        every(asked -> {
            Letter letter = write(asked);
            if (asked.language() == LetterLanguage.NL) {
                assertThat(String.join(" ", words(letter)).toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "crimineel", "dader", "risicojongere", "verdacht", "waarschuw", "verbod", "overlast");
                assertThat(words(letter).stream().flatMap(text -> Stream.of(text.split("[.?!:] ?"))))
                        .as(asked.toString())
                        .allSatisfy(sentence -> assertThat(sentence.split(" ").length)
                                .as(sentence)
                                .isLessThanOrEqualTo(LONGEST_SENTENCE));
            }
        });
        assertThat(write(new LetterAsked(LetterKind.SIGNAL, LetterReader.YOUTH, AgeGroup.UNDER_12, LetterLanguage.NL))
                        .sections())
                .as("a child gets a short one")
                .hasSizeLessThan(write(new LetterAsked(
                                LetterKind.SIGNAL, LetterReader.YOUTH, AgeGroup.FROM_12, LetterLanguage.NL))
                        .sections()
                        .size());
    }

    @Test
    void a_decision_says_why_what_follows_and_how_to_object_and_names_no_source() {
        every(asked -> {
            if (asked.language() == LetterLanguage.NL && asked.kind() == LetterKind.DECISION && !asked.child()) {
                assertThat(String.join("\n", words(write(asked))))
                        .as(asked.toString())
                        .contains(
                                "Waarom besloten wij dit?",
                                "lichtere hulp",
                                "Wat gebeurt er nu?",
                                "bezwaar maken",
                                "delen wij niets nieuws",
                                "twee maanden langer")
                        .doesNotContain("politie", "van wie het komt", "melder", "signaal");
            }
        });
    }

    @Test
    void an_answer_to_an_objection_says_the_outcome_the_reason_and_until_when_one_can_go_on() {
        every(asked -> {
            if (asked.kind().answers()) {
                assertThat(String.join("\n", words(write(asked))))
                        .as(asked.toString())
                        .contains("Wij keken alles na.", "05-01-2027");
            }
        });
        assertThat(words(write(new LetterAsked(
                        LetterKind.OBJECTION_REFUSED, LetterReader.PARENT, AgeGroup.FROM_16, LetterLanguage.NL))))
                .contains("Ons antwoord op het bezwaar")
                .anyMatch(sentence -> sentence.contains("Algemene wet bestuursrecht"));
    }

    @Test
    void who_has_a_say_goes_by_the_age_on_the_day() {
        assertThat(AgeGroup.of(Age.of(11))).containsExactly(AgeGroup.UNDER_12);
        assertThat(AgeGroup.of(Age.of(12))).containsExactly(AgeGroup.FROM_12);
        assertThat(AgeGroup.of(Age.of(15))).containsExactly(AgeGroup.FROM_12);
        assertThat(AgeGroup.of(Age.of(16))).containsExactly(AgeGroup.FROM_16);
        assertThat(AgeGroup.of(new Age(11, 12))).containsExactly(AgeGroup.UNDER_12, AgeGroup.FROM_12);
        assertThat(AgeGroup.of(null)).containsExactly(AgeGroup.values());
    }

    @Test
    void only_dutch_is_no_draft_arabic_goes_from_right_to_left_and_a_script_without_a_font_is_not_in_a_pdf() {
        for (LetterLanguage language : LetterLanguage.values()) {
            assertThat(language.draft()).isEqualTo(language != LetterLanguage.NL);
            Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
            words(write(new LetterAsked(LetterKind.CASE, LetterReader.PARENT, AgeGroup.FROM_12, language)))
                    .forEach(words ->
                            words.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add));
            assertThat(scripts.contains(UnicodeScript.ARABIC))
                    .isEqualTo(language.direction().equals("rtl"));
            assertThat(language.inPdf())
                    .as(language.name())
                    .isEqualTo(!scripts.contains(UnicodeScript.ARABIC) && !scripts.contains(UnicodeScript.CYRILLIC));
        }
    }
}
