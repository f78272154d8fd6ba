package nl.perspectief.covenant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Small;
import nl.perspectief.covenant.analysis.Abilities;
import nl.perspectief.covenant.analysis.Difference;
import nl.perspectief.covenant.meaning.AgeAtLeast;
import nl.perspectief.covenant.meaning.Between;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.NotOlderThan;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Purpose;
import org.junit.jupiter.api.Test;

class MeaningsTests {
    private static final String RULE =
            "regel: goed; effect: mag; gever: alle; ontvanger: alle; rol: alle; categorie: alle; doel: alle; fase: alle;"
                    + " vorm: volledig; mits: [toestemming]; verder: nee; bewaren: 4 weken; grond: wet";

    private static Covenant read(SortedMap<String, String> files) {
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static SortedMap<String, String> small(String... changes) {
        SortedMap<String, String> files = Small.files(RULE);
        for (int at = 0; at < changes.length; at += 2) {
            String from = changes[at];
            String to = changes[at + 1];
            assertThat(files.get("01-woorden.md")).contains(from);
            files.replaceAll((_, text) -> text.replace(from, to));
        }
        return files;
    }

    private static Stream<Meaning> all() {
        return Stream.of(
                        Stream.of(PartnerKind.values()),
                        Stream.of(RoleMeaning.values()),
                        Stream.of(PurposeMeaning.values()),
                        Stream.of(PhaseMeaning.values()),
                        Stream.of(CategoryMeaning.values()),
                        Stream.of(Fact.values()))
                .flatMap(meanings -> meanings);
    }

    @Test
    void a_word_carries_the_meanings_that_the_text_gives_it_in_either_language() {
        Covenant covenant = read(small(
                "gever: {naam: De Gever, domein: sociaal}",
                        "gever: {naam: De Gever, domein: sociaal, means: Municipality}",
                "hulp: {naam: hulpverlener}", "hulp: {naam: hulpverlener, betekent: [process lead, casusregisseur]}",
                "nu: {naam: nu}", "nu: {naam: nu, betekent: [signaal, weging]}",
                "hoe: toestemming geven", "hoe: toestemming geven, betekent: at least 16 years"));
        assertThat(covenant.vocabulary().partners(PartnerKind.MUNICIPALITY))
                .extracting("id")
                .containsExactly("gever");
        assertThat(covenant.vocabulary().partners(PartnerKind.POLICE)).isEmpty();
        assertThat(covenant.vocabulary().roles(RoleMeaning.PROCESS_LEAD))
                .extracting("id")
                .containsExactly("hulp");
        assertThat(covenant.vocabulary().roles(RoleMeaning.CASE_LEAD))
                .extracting("id")
                .containsExactly("hulp");
        assertThat(covenant.vocabulary().phases(PhaseMeaning.WEIGHING))
                .extracting("id")
                .containsExactly("nu");
        assertThat(covenant.vocabulary().conditions(new AgeAtLeast(16)))
                .extracting(Condition::id)
                .containsExactly("toestemming");
        assertThat(covenant.vocabulary().conditions(new AgeAtLeast(15))).isEmpty();
    }

    @Test
    void what_a_whole_means_its_parts_mean_too_and_only_parts_are_asked() {
        Covenant covenant = read(small(
                "geheim: {naam: inhoud van hulp, gevoeligheid: geheim}",
                "geheim: {naam: al het geheim, gevoeligheid: geheim, betekent: inhoud van hulp}\n"
                        + "  dossier: {naam: dossier, gevoeligheid: geheim, onder: geheim}",
                "leren: {naam: leren}",
                "leren: {naam: leren, betekent: verantwoorden}\n  tellen: {naam: tellen, onder: leren}"));
        assertThat(covenant.vocabulary().categories(CategoryMeaning.HELP_CONTENT))
                .extracting(Category::id)
                .containsExactly("dossier");
        assertThat(covenant.vocabulary().meanings("dossier")).containsExactly(CategoryMeaning.HELP_CONTENT);
        assertThat(covenant.vocabulary().meanings("gewoon")).isEmpty();
        assertThat(covenant.vocabulary().purposes(PurposeMeaning.ACCOUNT))
                .extracting(Purpose::id)
                .containsExactly("tellen");
    }

    @Test
    void a_text_means_one_thing_whichever_kind_of_word_it_stands_beside() {
        Map<String, String> english = new HashMap<>();
        Map<String, String> dutch = new HashMap<>();
        all().forEach(meaning -> {
            assertThat(english.merge(meaning.dutch(), meaning.english(), (one, _) -> one))
                    .isEqualTo(meaning.english());
            assertThat(dutch.merge(meaning.english(), meaning.dutch(), (one, _) -> one))
                    .isEqualTo(meaning.dutch());
            assertThat(meaning.dutch()).isLowerCase();
            assertThat(meaning.sense()).isNotBlank();
        });
    }

    @Test
    void the_examples_read_the_same_in_english() {
        for (String example : Examples.names()) {
            SortedMap<String, String> files = Examples.files(example);
            SortedMap<String, String> english = Formatter.format(files, Surface.ENGLISH);
            assertThat(english.toString()).contains("means: ").doesNotContain("betekent: ");
            assertThat(read(english).vocabulary()).isEqualTo(read(files).vocabulary());
            assertThat(Formatter.format(english, Surface.DUTCH)).isEqualTo(files);
        }
    }

    @Test
    void every_numbered_meaning_is_written_as_it_is_read() {
        for (String example : FactMeaning.examples()) {
            FactMeaning meaning = FactMeaning.of(example).orElseThrow();
            assertThat(meaning.dutch()).isEqualTo(example);
            assertThat(FactMeaning.of(meaning.english())).contains(meaning);
        }
        assertThat(FactMeaning.of("niet ouder dan 1 jaar")).contains(new NotOlderThan(1, true));
        assertThat(FactMeaning.of("tussen 2026-12-31 en 2026-01-01")).isEmpty();
        assertThat(FactMeaning.of("niet ouder dan duizend jaar")).isEmpty();
    }

    @Test
    void days_are_counted_by_the_calendar() {
        LocalDate leap = LocalDate.of(2028, 2, 29);
        assertThat(new NotOlderThan(1, true).holds(LocalDate.of(2027, 2, 28), leap))
                .isTrue();
        assertThat(new NotOlderThan(6, false).holds(LocalDate.of(2027, 8, 29), leap))
                .isTrue();
        assertThat(new NotOlderThan(6, false).holds(LocalDate.of(2027, 8, 28), leap))
                .isFalse();
        Between year = new Between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(year.holds(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.holds(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void another_meaning_is_another_text_to_sign_and_is_told_as_a_change() {
        Covenant before = read(small());
        Covenant after = read(small("hulp: {naam: hulpverlener}", "hulp: {naam: hulpverlener, betekent: analist}"));
        assertThat(after.hash()).isNotEqualTo(before.hash());
        assertThat(Difference.between(before, after).sentences())
                .contains("GEWIJZIGD: rol ‘hulpverlener’ betekent voor de software nu ‘analist’, eerst niets.");
    }

    @Test
    void whoever_records_a_condition_of_the_covenants_own_is_told() {
        assertThat(Abilities.sentences(
                        read(small("{naam: hulpverlener}", "{naam: hulpverlener, betekent: casusregisseur}"))))
                .contains("Voorwaarde ‘gemeld’ kent Perspectief niet. Wie haar vastlegt: hulpverlener.");
        assertThat(Abilities.sentences(read(small(
                        "{naam: hulpverlener}", "{naam: hulpverlener, betekent: deelnemer}",
                        "hoe: het melden", "hoe: het melden, vastleggen door: [hulp]"))))
                .contains("Voorwaarde ‘gemeld’ kent Perspectief niet. Wie haar vastlegt: hulpverlener.");
        assertThat(Abilities.sentences(read(small("bron: casus", "bron: convenantregister"))))
                .anyMatch(sentence -> sentence.contains("‘perspectief register-fact gemeld ONTVANGER DATUM’"));
    }

    @Test
    void the_english_surface_says_recorded_by() {
        Covenant dutch = read(small("hoe: het melden", "hoe: het melden, vastleggen door: [hulp]"));
        Covenant english = read(small("hoe: het melden", "hoe: het melden, recorded by: [hulp]"));
        assertThat(english.conditions()).isEqualTo(dutch.conditions());
        assertThat(english.vocabulary().condition("gemeld").orElseThrow().recorders())
                .containsExactly("hulp");
    }

    @Test
    void several_words_for_one_meaning_are_told() {
        Covenant covenant = read(small(
                "domein: sociaal}", "domein: sociaal, betekent: gemeente}",
                "domein: veiligheid}", "domein: veiligheid, betekent: gemeente}"));
        assertThat(Abilities.sentences(covenant))
                .contains(
                        "De Gever, De Lezer: elk daarvan betekent ‘gemeente’. Wie aanmeldt, kiest welke de regie heeft.")
                .noneMatch(sentence -> sentence.startsWith("Geen partner"));
    }
}
