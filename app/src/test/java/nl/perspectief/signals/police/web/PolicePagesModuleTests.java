package nl.perspectief.signals.police.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.referral.Route;
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
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");
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
        for (String where : List.of(
                weighing,
                Chain.question(weighing, Criterion.VICTIM_VIEW),
                weighing + "/antwoorden",
                weighing + "/besluit")) {
            assertThat(ilse.get(where).body())
                    .as(where)
                    .contains("Als slachtoffer. Plek: bij het station.", seen, "Wpg", "Mark Testman", "tekst van");
        }
        assertThat(ilse.get(weighing + "/besluit").body())
                .as("who decides reads it with the contact")
                .contains("De jongere was daarbij getuige.")
                .doesNotContain("/politie/intrekken");
        assertThat(ilse.get(weighing).body()).contains("Beantwoord eerst of de jongere slachtoffer is.");
        assertThat(mark.get(page).body()).as("what goes").contains("wordt meteen vernietigd");
        assertThat(mark.post(page + "/intrekken").body()).contains("Teruggenomen en vernietigd.");
        assertThat(ilse.get(weighing).body()).doesNotContain(seen).contains("Gevraagd, en nog niet beantwoord.");
        assertThat(ilse.get("/").body())
                .as("who asked is told that it is gone")
                .containsPattern("href=\"" + weighing + "\"[^>]*>\\s*Van de politie staat nu geen antwoord")
                .doesNotContainPattern("href=\"" + weighing + "\"[^>]*>\\s*Lees de samenvatting");
        assertThat(ilse.get(weighing + "/besluit").body())
                .contains("Met het besluit vervalt deze vraag.")
                .doesNotContain(seen);
    }

    @Test
    void a_second_reader_reads_it_before_reading_and_hears_of_one_that_comes_after() {
        String weighing = begun();
        String page = asked(weighing);
        Chain.answerAll(ilse, weighing, Route.POLICE_CONTACT);
        String seen = "De jongere stond bij een auto.";
        mark.post(page, summary(seen, "meegelezen", "ja"));
        ilse.get(weighing + "/antwoorden");
        assertThat(ilse.get(weighing).body()).as("it was answered").doesNotContain("Beantwoord eerst of de jongere");
        ilse.post(weighing + "/aanbieden");
        assertThat(karim.get(weighing + "/tweede-lezing").body())
                .contains("De jongere was daarbij getuige.", seen)
                .doesNotContain("/politie/intrekken");
        karim.post(weighing + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.");
        assertThat(karim.get("/").body())
                .containsPattern("href=\"" + weighing + "\"[^>]*>\\s*Lees de samenvatting van de politie");
    }

    @Test
    void a_contact_of_after_the_question_is_another_one_and_another_day_is_pointed_out() {
        String weighing = begun();
        String page = asked(weighing);
        Chain.SERVER
                .superuser()
                .sql("UPDATE police_summary SET asked_at = asked_at - interval '3 days' WHERE id = ?::uuid")
                .param(page.substring("/politievragen/".length()))
                .update();
        HttpResponse<String> later = mark.submit(page, on(Today.here().minusDays(2)));
        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(later.body()).contains("later dan de dag waarop het werd gevraagd", "bij een auto");
        assertThat(mark.post(page, on(Today.here().minusDays(3))).body()).contains("De samenvatting is gegeven.");
        assertThat(ilse.get(weighing + "/besluit").body()).contains("Bel of dit over hetzelfde contact gaat.");
    }

    private static String[] on(LocalDate day) {
        String[] sent = summary("De jongere stond bij een auto.", "meegelezen", "ja");
        sent[1] = day.toString();
        return sent;
    }

    @Test
    void a_question_that_ended_leaves_no_line_with_the_police_and_the_way_to_end_it_says_what_goes() {
        String weighing = begun();
        String page = asked(weighing);
        assertThat(ilse.get(weighing).body()).contains("De vraag verdwijnt bij de politie");
        assertThat(ilse.post(weighing + "/politie/intrekken").body()).contains("Je vraag is ingetrokken.");
        assertThat(mark.get("/").body()).doesNotContain(page);
        assertThat(ilse.get("/").body()).doesNotContainPattern("href=\"" + weighing + "\"[^>]*>\\s*Van de politie");
        String again = asked(weighing);
        ilse.get(weighing + "/besluit");
        ilse.post(weighing + "/besluit", "uitkomst", "BACK_TO_BASIS", "advies", "ASK_SCHOOL");
        assertThat(mark.get("/").body()).doesNotContain(again);
        assertThat(ilse.get("/").body()).doesNotContainPattern("href=\"" + weighing + "\"[^>]*>\\s*Van de politie");
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
