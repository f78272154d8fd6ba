package nl.perspectief.covenant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake is told once, where it stands, in its own words, with what could stand there. */
class MistakesTests {
    private static final String SECOND = "# Artikel 2. Regels";

    private static SortedMap<String, String> good() {
        return Small.files(
                Small.permit("eerste", "gewoon", "helpen", "mits: toestemming; bewaren: 4 weken"),
                Small.permit("tweede", "gewoon", "helpen", "mits: toestemming"));
    }

    private static List<String> told(SortedMap<String, String> files) {
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable _ -> List.of();
            case CovenantReader.Unreadable(var problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }

    /** The problems when the first of some words in a good covenant are others. */
    private static List<String> told(String before, String after) {
        SortedMap<String, String> files = good();
        String file = files.keySet().stream()
                .filter(name -> files.getOrDefault(name, "").contains(before))
                .findFirst()
                .orElseThrow();
        files.computeIfPresent(file, (_, text) -> {
            int at = text.indexOf(before);
            return text.substring(0, at) + after + text.substring(at + before.length());
        });
        return told(files);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        categorie: gewoon | categorie: gewon | 9: ‘gewon’ is geen categorie van dit convenant. Bedoelt u ‘gewoon’?
        gever: gever | gever: iedereen | 6: ‘iedereen’ is geen gever van dit convenant. Mogelijk zijn: gever, lezer.
        rol: alle | # | 4: Hier ontbreekt ‘rol’. Noem ze, of schrijf ‘rol: alle’.
        doel: helpen | doel: [helpen, helpen] | 10: ‘helpen’ staat er twee keer. Laat er één staan.
        fase: alle | fase: [] | 11: ‘[]’ is leeg. Noem ze, of schrijf ‘fase: alle’.
        fase: alle | fase: {nu: ja} | 11: Hier hoort een woord te staan. Haal haken en opsomming weg.
        vorm: volledig | vorm: alles | 12: ‘alles’ kan hier niet staan. Mogelijk zijn: treffer, samenvatting, volledig.
        vorm: volledig | vorm: | 12: Hier staat niets. Mogelijk zijn: treffer, samenvatting, volledig.
        verder: nee | # | 4: Hier ontbreekt ‘verder’. Voeg toe: ‘verder: …’.
        effect: mag | effect: mag wel | 5: ‘mag wel’ kan hier niet staan. Mogelijk zijn: mag, mag niet.
        effect: mag | effect: {mag: ja} | 5: Hier hoort een woord of zin te staan. Haal haken en opsomming weg.
        grond: wet | # | 4: Deze regel heeft geen grondslag. Een convenant kan geen grondslag maken: noem bij ‘grond’ het wetsartikel.
        grond: wet | grond: [] | 14: ‘[]’ is leeg. Noem het wetsartikel.
        grond: wet | grond: [wet, gewoonte] | 14: ‘gewoonte’ is geen grondslag van dit convenant. Mogelijk zijn: wet.
        mits: toestemming | als: toestemming | 4: ‘als’ hoort bij een verbod. Gebruik ‘mits’.
        mits: toestemming | mits: tostemming | 15: ‘tostemming’ is geen voorwaarde van dit convenant. Bedoelt u ‘toestemming’?
        mits: toestemming | mits: [] | 15: ‘[]’ is leeg. Noem er ten minste één, of laat ‘mits’ weg.
        bewaren: 4 weken | bewaren: een poosje | 16: ‘een poosje’ is geen termijn. Schrijf een getal en dagen, weken, maanden of jaar.
        regel: eerste | regel: tweede | 20: ‘tweede’ is al de naam van de regel op 02-regels.md:4. Kies een andere naam.
        gever: gever | gever gever | 6: ‘gever gever’ is niet te lezen. Let op inspringen, dubbele punten en haken; schrijf ‘woord: waarde’ of ‘woord: [een, twee]’.
        # Artikel 2. Regels | Regels | 1: Dit artikel heeft geen titel. Begin met ‘# Artikel 1. …’.
        ```regel | ```rgel | 3: ‘```rgel’ is geen blok van een convenant. Schrijf ```regel of ```woorden.
        """)
    void in_a_rule(String before, String after, String told) {
        assertThat(told(before, after)).containsExactly("02-regels.md:" + told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        geldig vanaf: 2026-01-01 | geldig vanaf: 1 januari 2026 | 8: ‘1 januari 2026’ is geen datum. Schrijf jaar-maand-dag: 2026-01-31.
        convenant: klein | convenant: klein,groot | 4: ‘klein,groot’ kan geen id zijn. Gebruik letters, cijfers en streepjes.
        gevoeligheid: geheim | gevoeligheid: stiekem | 16: ‘stiekem’ kan hier niet staan. Mogelijk zijn: gewoon, bijzonder, strafrechtelijk, geheim.
        leren: {naam: leren} | helpen: {naam: nog eens} | 19: ‘helpen’ is al beschreven. Kies een andere id of haal er één weg.
        leren: {naam: leren} | leren: {naam: leren, onder: leren} | 19: ‘leren’ valt via ‘onder’ onder zichzelf. Haal een van de verwijzingen weg.
        leren: {naam: leren} | leren: {naam: leren, onder: gewoon} | 19: ‘gewoon’ is geen doel van dit convenant. Mogelijk zijn: helpen, leren.
        nu: {naam: nu} | nu: | 21: ‘nu’ heeft nog geen beschrijving. Schrijf {naam: …, betekent: …}.
        nu: {naam: nu} | n u: {naam: nu} | 21: ‘n u’ kan geen id zijn. Gebruik letters, cijfers en streepjes.
        rollen: | rollen: {} # | 13: ‘hulp: {naam: hulpverlener}’ is niet te lezen. Let op inspringen, dubbele punten en haken; schrijf ‘woord: waarde’ of ‘woord: [een, twee]’.
        herstel: niemand | wie: iedereen | 27: Hier ontbreekt ‘hoe’. Voeg toe: ‘hoe: …’.
        herstel: niemand | herstel: iemand | 27: ‘iemand’ kan hier niet staan. Schrijf ‘herstel: niemand’, of ‘wie: …’ en ‘hoe: …’.
        bron: casus | bron: roddel | 26: ‘roddel’ kan hier niet staan. Mogelijk zijn: convenantregister, casus, persoon, klok, gegeven.
        hoe: het melden | hoe: het melden, te weten door: [chef] | 26: ‘chef’ is geen rol van dit convenant. Mogelijk zijn: hulp.
        hoe: het melden | hoe: het melden, vastleggen door: [chef] | 26: ‘chef’ is geen rol van dit convenant. Mogelijk zijn: hulp.
        domein: veiligheid} | domein: veiligheid, betekent: politei} | 11: ‘politei’ is geen betekenis die hier kan staan. Bedoelt u ‘politie’?
        domein: veiligheid} | domein: veiligheid, betekent: [politie, POLICE]} | 11: ‘POLICE’ staat er twee keer. Laat er één staan.
        hulp: {naam: hulpverlener} | hulp: {naam: hulpverlener, betekent: politie} | 13: ‘politie’ is geen betekenis die hier kan staan. Mogelijk zijn: wie signaleert, aandachtsfunctionaris, procesregisseur, casusregisseur, deelnemer, analist, groepsregisseur, driehoek, uitvoerder, contactpunt, projectleider, functionaris gegevensbescherming, ….
        hoe: het melden | hoe: het melden, betekent: niet ouder dan 0 maanden | 26: ‘niet ouder dan 0 maanden’ is geen betekenis die hier kan staan. Bedoelt u ‘niet ouder dan 12 maanden’?
        hoe: het melden | hoe: het melden, betekent: tussen 2026-02-30 en 2026-03-01 | 26: ‘tussen 2026-02-30 en 2026-03-01’ is geen betekenis die hier kan staan. Mogelijk zijn: beide getekend, beide dpia vastgesteld, politiebesluit dekt dit, genoemd aan tafel, noodzaak vastgelegd, geïnformeerd of uitgesteld, tweede lezer, slachtoffer eerst bezien, duidelijke aanwijzingen, overdracht besloten, groep problematisch, voorrang gegeven, ….
        tekst van: 2024-01-01 | tekst van: vorig jaar | 23: ‘vorig jaar’ is geen datum. Schrijf jaar-maand-dag: 2026-01-31.
        """)
    void in_the_words(String before, String after, String told) {
        assertThat(told(before, after)).containsExactly("01-woorden.md:" + told);
    }

    @Test
    void a_word_that_is_no_key_is_told_beside_what_is_missing_without_it() {
        assertThat(told("titel: Klein", "titl: Klein"))
                .containsExactly(
                        "01-woorden.md:1: Nergens staat ‘titel’. Schrijf in een blok ```woorden: ‘titel: …’.",
                        "01-woorden.md:6: ‘titl’ is hier geen sleutelwoord. Bedoelt u ‘titel’?");
    }

    @Test
    void what_is_missing_as_a_whole_is_told_once_and_not_for_each_rule() {
        assertThat(told("fasen:\n  nu: {naam: nu}\n", ""))
                .containsExactly("01-woorden.md:1: Nergens staat ‘fasen’. Schrijf in een blok ```woorden: ‘fasen: …’.");
        assertThat(told("fasen:\n  nu: {naam: nu}\n", "fasen: nu\n"))
                .containsExactly("01-woorden.md:20: ‘fasen’ moet een lijst van id’s met hun beschrijving zijn."
                        + " Schrijf ‘id: {naam: …}’.");
        assertThat(told("fasen:\n  nu: {naam: nu}\n", "fasen: {}\n"))
                .containsExactly("01-woorden.md:20: ‘fasen’ is leeg. Schrijf ‘id: {naam: …}’.");
        SortedMap<String, String> rules = new TreeMap<>(Examples.files("lokale-pga-lichtendal"));
        rules.keySet().removeIf(name -> !name.startsWith("09"));
        assertThat(told(rules)).noneMatch(each -> each.contains("is geen gever") || each.contains("is geen fase"));
    }

    @Test
    void a_sentence_without_a_rule_says_why() {
        assertThat(told(SECOND, SECOND + "\n\nEen zin.\n\nNog een zin."))
                .containsExactly("02-regels.md:3: ‘Een zin.’ heeft geen regel."
                        + " Zet eronder een blok ```regel, of ‘geen regel: ’ met de reden.");
        assertThat(told(SECOND, SECOND + "\n\nEen zin.\n\ngeen regel:"))
                .containsExactly("02-regels.md:5: ‘geen regel:’ zegt niet waarom. Schrijf de reden erachter.");
    }

    @Test
    void a_good_one_has_none() {
        assertThat(told(good())).isEmpty();
    }
}
