package nl.perspectief.guide.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.shared.ModuleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody in need types one word: the number to call is there before any card. */
class HelplineSearchModuleTests {
    private static ModuleServer server;
    private static HelplineSearch search;

    @BeforeAll
    static void start() {
        server = new ModuleServer("register", "guide");
        search = server.get(HelplineSearch.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> keys(String question) {
        return search.find(question).stream().map(Helpline::key).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "zelfmoord, 113",
        "zelfmoort, 113",
        "zelfmoordgedachten, 113",
        "suicide, 113",
        "suïcide, 113",
        "zelfdoding, 113",
        "automutilatie, 113",
        "otomutilatie, 113",
        "ze snijdt zichzelf, 113",
        "hij is dood, 113",
        "wants to die, 113",
        "self-harm, 113",
        "sucide, 113",
        "113, 113",
        "112, 112",
        "gevaar, 112",
        "geweer, 112",
        "pistol, 112",
        "pistooll, 112",
        "bom, 112",
        "explosief, 112",
        "exsplosief, 112",
        "steekpartij, 112",
        "stabbing, 112",
        "gun, 112",
        "aanranding, centrum-seksueel-geweld",
        "aanrandig, centrum-seksueel-geweld",
        "verkrachting, centrum-seksueel-geweld",
        "she was raped, centrum-seksueel-geweld",
        "kindermishandeling, veilig-thuis"
    })
    void a_word_of_danger_gives_its_number_first(String question, String key) {
        assertThat(keys(question)).startsWith(key);
    }

    @ParameterizedTest
    @CsvSource({
        "veilig thuis, veilig-thuis",
        "veilig thuis nummer, veilig-thuis",
        "0800-2000, veilig-thuis",
        "08002000, veilig-thuis",
        "0800 0432, kindertelefoon",
        "kindertelefoon, kindertelefoon",
        "kinder telefoon nummer 0800-0432, kindertelefoon",
        "kindertelefon, kindertelefoon",
        "fier, chat-met-fier",
        "comensha, comensha",
        "slachtofferhulp bellen, slachtofferhulp",
        "meld misdaad anoniem, meld-misdaad-anoniem",
        "politie, politie",
        "0900 8844, politie",
        "vertrouwensinspectie, vertrouwensinspectie",
        "centrum seksueel geweld, centrum-seksueel-geweld"
    })
    void a_contact_is_found_by_its_name_and_by_its_number(String question, String key) {
        assertThat(keys(question)).contains(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dure jas",
                "school",
                "thuis",
                "hij is vaak niet op school",
                "brood",
                "bang voor de politie op straat",
                "verwacht een pakketje",
                "is geweest",
                "gewoon moe",
                "jongeren op de hoek",
                "schulden",
                "2026-11-28",
                "'; DROP TABLE guide_helpline; --",
                ""
            })
    void ordinary_words_give_no_number(String question) {
        assertThat(keys(question)).isEmpty();
    }

    /** A list with a slip in it would show nothing just when it matters. */
    @Test
    void every_word_of_the_list_gives_its_own_contact_and_every_contact_is_there() {
        List<String> known =
                server.get(Helplines.class).all().stream().map(Helpline::key).toList();
        List<DangerWords.Call> calls = server.get(DangerWords.class).calls();
        assertThat(calls).hasSize(4);
        for (DangerWords.Call call : calls) {
            assertThat(known).contains(call.contact());
            assertThat(call.phrases())
                    .hasSizeGreaterThan(8)
                    .allSatisfy(
                            phrase -> assertThat(keys(String.join(" ", phrase).replace("*", "")))
                                    .as(phrase.toString())
                                    .contains(call.contact()));
        }
    }
}
