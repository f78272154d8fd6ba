package nl.perspectief.consult.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.desk.web.Desk;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.OwnWord;
import org.junit.jupiter.api.Test;

/** Asking about a situation without a name: from the form, over the answer, to the count that is left. */
class ConsultPagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String ANSWER = "Vraag eerst aan de jongere zelf hoe het gaat.";

    private final Visitor sanne = SERVER.as("sanne.jongerenwerk");
    private final Visitor daan = SERVER.as("daan.jongerenwerk");
    private final Visitor ilse = SERVER.as("ilse.gemeente");
    private final Visitor karim = SERVER.as("karim.gemeente");
    private final String situation =
            "Een jongere heeft ineens drie telefoons, zie notitie " + OwnWord.next() + " hier.";

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** The choice of the process leads on the form. */
    private String leads() {
        return found(
                "value=\"(PROCESS_LEAD-[0-9a-f-]{36})\"",
                sanne.get("/overleg/nieuw").body());
    }

    private HttpResponse<String> send(String... fields) {
        sanne.get("/overleg/nieuw");
        return sanne.submit("/overleg/nieuw", fields);
    }

    private String asked() {
        String whom = leads();
        return sanne.post("/overleg/nieuw", "aan", whom, "situatie", situation)
                .uri()
                .getPath();
    }

    private static HttpResponse<String> say(Visitor who, String consult, String words) {
        who.get(consult);
        return who.post(consult + "/bericht", "bericht", words);
    }

    private static int counted() {
        return SERVER.superuser()
                .sql("SELECT coalesce(sum(number), 0) FROM consult_count")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_situation_is_asked_and_answered_back_and_forth_and_each_side_finds_it_on_vandaag() {
        Desk asked =
                new Desk("Beantwoord de vraag zonder naam van Sanne Voorbeeld", "Beantwoord (\\d+) vragen zonder naam");
        Desk answered =
                new Desk("Lees het antwoord op je overleg zonder naam", "Lees de antwoorden op (\\d+) van je vragen");
        int before = asked.of(ilse);
        int karims = asked.of(karim);
        int read = answered.of(sanne);
        String consult = asked();
        assertThat(sanne.get(consult).body()).contains(situation, "Nog geen antwoord");
        assertThat(asked.of(ilse)).isEqualTo(before + 1);
        assertThat(ilse.get("/").body()).doesNotContain(situation);
        assertThat(karim.get("/overleg").body()).contains(consult, "Wacht op jou");
        assertThat(say(ilse, consult, ANSWER).statusCode()).isEqualTo(200);
        assertThat(asked.of(ilse)).isEqualTo(before);
        assertThat(asked.of(karim)).as("answered by a colleague").isEqualTo(karims);
        assertThat(answered.of(sanne)).isEqualTo(read + 1);
        assertThat(sanne.get(consult).body())
                .contains(ANSWER, "Antwoord binnen een uur", "Ilse Voorbeeld antwoordde op");
        assertThat(answered.of(sanne)).as("read").isEqualTo(read);
        say(sanne, consult, "En als dat niet lukt?");
        assertThat(asked.of(karim)).isEqualTo(karims + 1);
        assertThat(karim.get(consult).body()).contains(situation, ANSWER, "En als dat niet lukt?");
    }

    @Test
    void what_finds_a_person_is_refused_with_the_words_that_have_to_go_and_nothing_typed_is_lost() {
        String whom = leads();
        String typed = "Hij woont op Dorpsstraat 12 en belt met 06-12345678.";
        HttpResponse<String> page = send("aan", whom, "situatie", typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Laat dit weg: ‘Dorpsstraat 12’, ‘06-12345678’", typed, "checked")
                .doesNotContain("geen-naam-ook");
        String consult = asked();
        sanne.get(consult);
        HttpResponse<String> more = sanne.submit(consult + "/bericht", "bericht", typed);
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("Laat dit weg", typed, situation);
        ilse.get(consult);
        assertThat(ilse.submit(consult + "/bericht", "bericht", typed).statusCode())
                .isEqualTo(422);
        assertThat(ilse.get(consult).body()).doesNotContain("06-12345678");
    }

    @Test
    void a_name_takes_a_second_press_that_is_about_that_name_only() {
        String whom = leads();
        String typed = "De leerling Sterre hangt rond.";
        HttpResponse<String> warned = send("aan", whom, "situatie", typed);
        assertThat(warned.statusCode()).isEqualTo(422);
        assertThat(warned.body()).contains("Dit lijkt op een naam", typed, "Het is geen persoon: zo versturen");
        String shown = found("name=\"bekeken\" value=\"([^\"]+)\"", warned.body());
        assertThat(send("aan", whom, "situatie", typed, "bekeken", shown).statusCode())
                .as("sent again without that press")
                .isEqualTo(422);
        HttpResponse<String> other = send(
                "aan", whom, "situatie", typed + " Haar moeder heet Gonny.", "bekeken", shown, "geen-naam-ook", "ja");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(found("name=\"bekeken\" value=\"([^\"]+)\"", other.body())).contains("Gonny");
        HttpResponse<String> sent = send("aan", whom, "situatie", typed, "bekeken", shown, "geen-naam-ook", "ja");
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    @Test
    void the_form_says_who_reads_it_and_wants_a_choice_and_words() {
        String form = sanne.get("/overleg/nieuw").body();
        assertThat(form).contains("Ilse Voorbeeld", "Karim Testman", "zonder te zeggen over wie het gaat");
        HttpResponse<String> empty = send("situatie", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Schrijf op wat je wilt zeggen");
        assertThat(send("aan", "PROCESS_LEAD-" + UUID.randomUUID(), "situatie", situation)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void others_find_nothing_there_and_who_answers_neither_ends_it_nor_makes_a_signal_of_it() {
        String consult = asked();
        for (Visitor other : new Visitor[] {daan, SERVER.as("mark.politie"), SERVER.as("beheer.gemeente")}) {
            assertThat(other.get(consult).statusCode()).isEqualTo(404);
            assertThat(other.submit(consult + "/bericht", "bericht", "Wie is dit?")
                            .statusCode())
                    .isEqualTo(404);
        }
        ilse.get(consult);
        for (String deed : new String[] {"/sluiten", "/signaal", "/geen-signaal"}) {
            assertThat(ilse.submit(consult + deed, "vernietigen", "ja").statusCode())
                    .as(deed)
                    .isEqualTo(404);
        }
        assertThat(ilse.get(consult).body()).doesNotContain("Maak er een signaal van", "Sluiten en vernietigen");
    }

    @Test
    void a_signal_is_begun_empty_by_who_asked_and_that_can_be_undone() {
        String consult = asked();
        HttpResponse<String> form = sanne.post(consult + "/signaal");
        assertThat(form.uri().getPath()).isEqualTo("/signalen/nieuw");
        assertThat(form.body())
                .contains("Van het overleg gaat niets mee")
                .doesNotContain(situation, consult.substring("/overleg/".length()));
        assertThat(sanne.get(consult).body()).contains("koos je ervoor om hier een signaal van te maken");
        assertThat(sanne.post(consult + "/geen-signaal").body()).contains("Maak er een signaal van");
    }

    @Test
    void closing_destroys_what_was_said_and_leaves_a_count_but_not_before_an_answer_was_read() {
        String consult = asked();
        String id = consult.substring("/overleg/".length());
        sanne.get(consult);
        assertThat(sanne.submit(consult + "/sluiten").statusCode())
                .as("no tick")
                .isEqualTo(422);
        say(ilse, consult, ANSWER);
        HttpResponse<String> first = sanne.submit(consult + "/sluiten", "vernietigen", "ja");
        assertThat(first.statusCode()).as("an answer came meanwhile").isEqualTo(409);
        assertThat(first.body()).contains(ANSWER, "Er kwam net nog een antwoord");
        int before = counted();
        HttpResponse<String> closed = sanne.post(consult + "/sluiten", "vernietigen", "ja");
        assertThat(closed.uri().getPath()).isEqualTo("/overleg");
        assertThat(closed.body()).contains("gesloten en vernietigd").doesNotContain(id);
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(ilse.get(consult).statusCode()).isEqualTo(404);
        HttpResponse<String> late = ilse.submit(consult + "/bericht", "bericht", "Nog een gedachte over school.");
        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).as("what was typed is not lost").contains("Nog een gedachte over school.");
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM trail_line WHERE object_id = ?::uuid")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .as("no line of the trail knows which")
                .isZero();
    }

    @Test
    void the_project_leader_sees_numbers_from_five_up_and_nobody_else_sees_the_page() {
        SERVER.superuser().sql("""
                        INSERT INTO consult_count (organisation_id, role, month, answered, became_signal, number)
                        SELECT id, 'PROCESS_LEAD', '2019-03-01', 'DAY', signal, number
                          FROM organisation, (VALUES (true, 4), (false, 7)) AS n (signal, number)
                         WHERE partner = (SELECT min(partner) FROM organisation)
                            ON CONFLICT DO NOTHING""").update();
        Visitor pieter = SERVER.as("pieter.leerplicht");
        String row = found(
                "<tr>\\s*<th scope=\"row\">maart 2019</th>(.*?)</tr>",
                pieter.get("/overleg/aantallen").body());
        assertThat(row).contains(">10<", ">minder dan 5<").doesNotContain(">4<", ">7<", ">11<");
        assertThat(pieter.get("/").body()).contains("href=\"/overleg/aantallen\"");
        for (String other : new String[] {"sanne.jongerenwerk", "ilse.gemeente", "fg.gemeente"}) {
            assertThat(SERVER.as(other).get("/overleg/aantallen").statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
    }

    @Test
    void the_guide_leads_there_also_without_an_account() {
        Visitor stranger = SERVER.visitor();
        String card = found(
                "href=\"(/wegwijzer/[a-z0-9-]{6,})\"",
                stranger.get("/wegwijzer")
                        .body()
                        .replaceAll("/wegwijzer/(?:zoeken|wat-nu|bronnen|contacten|alles|papier)[^\"]*", ""));
        assertThat(stranger.get(card).body()).contains("href=\"/overleg/nieuw\"", "Overleg zonder naam");
        assertThat(stranger.get("/wegwijzer/wat-nu").body()).contains("href=\"/overleg/nieuw\"");
        stranger.get("/overleg/nieuw");
        assertThat(stranger.post("/aanmelden", "persoon", "sanne.jongerenwerk")
                        .uri()
                        .getPath())
                .as("on to the form after signing in")
                .isEqualTo("/overleg/nieuw");
        assertThat(sanne.get(card).body()).contains("href=\"/overleg/nieuw\"");
        assertThat(SERVER.as("beheer.gemeente").get(card).body())
                .as("who has no work with young people")
                .doesNotContain("href=\"/overleg/nieuw\"");
    }
}
