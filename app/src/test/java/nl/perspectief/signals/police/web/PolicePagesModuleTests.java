package nl.perspectief.signals.police.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import nl.perspectief.signals.weighing.Criterion;
import org.junit.jupiter.api.Test;

/** A summary of the police from question to weighing, over the pages. */
class PolicePagesModuleTests {
    private static final String DAY = Today.here().minusDays(5).toString();
    private static final Pattern MARK = Pattern.compile("<option value=\"([0-9a-f-]{36})\">Mark Testman");
    private static final Pattern TASK = Pattern.compile("href=\"(/politievragen/[0-9a-f-]{36})\"");

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor mark = Chain.SERVER.as("mark.politie");

    /** Brought by the first route and begun; the path of the weighing. */
    private String begun() {
        String name = Chain.freshName();
        String signal = Chain.recorded(sanne, name);
        String[] contact = {"politiecontact-dag", DAY, "politiecontact-als", "WITNESS"};
        List<String> fields = new ArrayList<>(
                List.of(Chain.wish(Chain.ticks(sanne.get(signal + "/aanmelden").body()), contact)));
        fields.set(1, "POLICE_CONTACT");
        HttpResponse<String> preview = sanne.post(signal + "/aanmelden/voorbeeld", Chain.array(fields));
        List<String> sent = new ArrayList<>(List.of(Chain.wish(Chain.sent(preview), contact)));
        sent.set(1, "POLICE_CONTACT");
        sent.addAll(List.of("version", Chain.version(preview)));
        sanne.post(signal + "/aanmelden", Chain.array(sent));
        String path = Chain.weighing(ilse, name);
        ilse.get(path);
        ilse.post(path + "/beginnen");
        return path;
    }

    /** Asked of Mark; the page on which he writes, the newest that waits for him. */
    private String asked(String weighing) {
        List<String> before = tasks();
        Matcher found = MARK.matcher(ilse.get(weighing + "/politie").body());
        assertThat(found.find()).isTrue();
        assertThat(ilse.post(weighing + "/politie", "politiecollega", found.group(1))
                        .body())
                .contains("Je vraag staat klaar bij de politie.", "Gevraagd, en nog niet beantwoord.");
        return tasks().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
    }

    private List<String> tasks() {
        return TASK.matcher(mark.get("/").body())
                .results()
                .map(one -> one.group(1))
                .distinct()
                .toList();
    }

    private static String[] summary(String seen, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "contactdag",
                DAY,
                "contact-rol",
                "VICTIM",
                "contact-plek",
                "bij het station",
                "contact-feiten",
                seen,
                "bron-tot",
                Today.here().plusMonths(3).toString()));
        fields.addAll(List.of(more));
        return Chain.array(fields);
    }

    @Test
    void the_police_writes_facts_that_stand_in_the_weighing_with_the_law_they_rest_on() {
        String weighing = begun();
        assertThat(ilse.submit(weighing + "/politie").body()).contains("Kies een collega van de politie.");
        String page = asked(weighing);
        String seen = "De jongere vertelde dat iemand een tas afgaf.";
        assertThat(mark.get(page).body())
                .contains("De jongere was daarbij getuige.", "Wpg", "tekst van", "Ilse Voorbeeld")
                .doesNotContain("Nergenshuizen", "Had drie telefoons", "Verzonnen");
        HttpResponse<String> unread = mark.submit(page, summary(seen));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("Laat eerst een collega meelezen.", seen);
        assertThat(mark.post(page, summary(seen, "meegelezen", "ja")).body())
                .contains("De samenvatting is gegeven.", seen, "Als slachtoffer. Plek: bij het station.");
        assertThat(ilse.get("/").body())
                .as("who asked is told")
                .containsPattern("href=\"" + weighing + "\"[^>]*>\\s*Lees de samenvatting van de politie");
        for (String where : List.of(weighing, Chain.question(weighing, Criterion.VICTIM_VIEW))) {
            assertThat(ilse.get(where).body())
                    .as(where)
                    .contains("Als slachtoffer. Plek: bij het station.", seen, "Wpg", "Mark Testman", "tekst van");
        }
        assertThat(mark.post(page + "/intrekken").body()).contains("Teruggenomen en vernietigd.");
        assertThat(ilse.get(weighing).body()).doesNotContain(seen).contains("Gevraagd, en nog niet beantwoord.");
    }

    @Test
    void an_old_contact_an_ended_term_and_words_that_find_somebody_are_refused_beside_their_field() {
        String page = asked(begun());
        HttpResponse<String> wrong = mark.submit(
                page,
                "contactdag",
                Today.here().minusMonths(12).minusDays(1).toString(),
                "contact-plek",
                "Kerkstraat 12",
                "contact-feiten",
                "Samen met Piet Janssen, 06 12345678.",
                "bron-tot",
                Today.here().toString());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "langer geleden dan het convenant je laat vertellen",
                        "Kies in welke rol de jongere daar was.",
                        "Haal weg waaraan iemand te vinden is: ‘Kerkstraat 12’",
                        "Haal weg waaraan iemand te vinden is: ‘06 12345678’",
                        "Piet Janssen",
                        "Deze dag moet na vandaag zijn.");
        assertThat(mark.post(page + "/niets").body()).contains("Je zei dat er niets te vertellen is.");
    }

    @Test
    void by_another_route_and_for_somebody_else_there_is_no_such_page() {
        String third = Chain.begun(sanne, ilse, Chain.freshName());
        assertThat(ilse.get(third).body()).doesNotContain("/politie\"", "Samenvatting van de politie");
        assertThat(ilse.get(third + "/politie").statusCode()).isEqualTo(404);
        String page = asked(begun());
        for (String other : List.of("sanne.jongerenwerk", "lotte.maatschappelijkwerk")) {
            assertThat(Chain.SERVER.as(other).get(page).statusCode()).as(other).isEqualTo(404);
        }
    }
}
