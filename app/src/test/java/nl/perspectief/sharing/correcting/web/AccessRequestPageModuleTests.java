package nl.perspectief.sharing.correcting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** What is told to who answers a young person or a parent that asks to see what is held. */
class AccessRequestPageModuleTests extends CorrectedItem {
    private final String file = signal.substring(signal.lastIndexOf('/') + 1);
    private final String page = "/inzage/" + file;

    @Test
    void who_answers_reads_everything_the_own_organisation_holds_with_its_days_sources_and_receivers() {
        Chain.referred(sanne, signal);
        assertThat(sanne.get(fact()).body()).contains("href=\"" + page + "\"");

        String body = sanne.get(page).body();

        assertThat(body)
                .contains("<strong>" + name, OLD, "Ik denk dat er druk is.", "Was twee keer niet op school.")
                .contains("Misschien, ik weet het niet", "Noorderpoort", "Weet de jongere ervan?")
                .contains("Aangemeld bij de procesregisseur", "Route 3", "Toestemming van de jongere bij de aanmelding")
                .contains("Gegeven aan Gemeente", signal, fact())
                .contains(said(Today.here().getDayOfMonth()));
    }

    private static String said(int day) {
        return " " + day + " ";
    }

    @Test
    void what_may_not_be_told_is_named_with_its_ground() {
        Chain.referred(sanne, signal);
        String body = sanne.get(page).body();
        assertThat(row(body, "Weten de ouders ervan?"))
                .contains("zie reden 1 onderaan")
                .doesNotContain("Ja");
        assertThat(body)
                .containsOnlyOnce("Het gaat ook over een ander (artikel 15, vierde lid, AVG en artikel 41 UAVG)")
                .contains("Er kunnen andere dossiers zijn", "Andere organisaties kunnen zelf iets hebben vastgelegd")
                .contains("Een aanmelding kan gewogen zijn", "In de logboeken staat geen naam");
    }

    @Test
    void who_received_reads_that_it_was_given_by_whom_and_when_and_not_what_it_says() {
        Chain.referred(sanne, signal);
        String weighing = Chain.weighing(ilse, name);
        String received = ilse.get("/inzage/" + weighing.substring(weighing.lastIndexOf('/') + 1))
                .body();
        assertThat(received)
                .contains("Gekregen gegeven", "Jongerenwerk", "artikel 26 AVG")
                .doesNotContain(OLD, name, "Ik denk dat er druk is.", "Misschien, ik weet het niet");
    }

    @Test
    void a_weighing_is_told_to_a_process_lead_and_not_to_who_referred() {
        Chain.referred(sanne, signal);
        String weighing = Chain.weighing(ilse, name);
        ilse.get(weighing);
        ilse.post(weighing + "/beginnen");
        Chain.answerAll(ilse, weighing);
        String lead = ilse.get("/inzage/" + weighing.substring(weighing.lastIndexOf('/') + 1))
                .body();
        assertThat(lead)
                .contains("Weging begonnen", "Omdat het zo is.")
                .doesNotContain("Een aanmelding kan gewogen zijn");
        assertThat(sanne.get(page).body())
                .doesNotContain("Omdat het zo is.", "Weging begonnen")
                .contains("Een aanmelding kan gewogen zijn");
    }

    @Test
    void for_anybody_else_it_is_the_same_as_a_file_of_nothing() {
        Chain.referred(sanne, signal);
        HttpResponse<String> nothing = sanne.get("/inzage/01234567-89ab-7def-8123-456789abcdef");
        assertThat(nothing.statusCode()).isEqualTo(404);
        for (String login :
                new String[] {"ilse.gemeente", "mark.politie", "fg.gemeente", "beheer.gemeente", "nora.leerplicht"}) {
            Visitor other = Chain.SERVER.as(login);
            HttpResponse<String> refused = other.get(page);
            assertThat(refused.statusCode()).as(login).isEqualTo(404);
            assertThat(refused.body()).as(login).doesNotContain(name, OLD);
        }
        assertThat(sanne.get("/inzage/nergens").statusCode()).isEqualTo(404);
        assertThat(Chain.SERVER.visitor().get(page).body()).doesNotContain(name, OLD);
    }

    @Test
    void a_colleague_who_sees_the_signal_and_does_not_answer_for_it_has_no_overview() {
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        String other = Chain.recorded(daan, Chain.freshName());
        String body = daan.get(other).body();
        String item = found("href=\"(/gegevens/[0-9a-f-]{36})\"", body.substring(body.indexOf(OLD)));
        String overview = other.replace("/signalen/", "/inzage/");
        assertThat(daan.get(item).body()).contains(overview);
        assertThat(sanne.get(item).body()).contains(OLD).doesNotContain(overview);
        assertThat(sanne.get(overview).statusCode()).isEqualTo(404);
    }

    @Test
    void looking_is_in_both_logs_and_not_looking_is_not() {
        long before = lines("rechten-uitvoeren");
        Chain.SERVER.as("mark.politie").get(page);
        assertThat(lines("rechten-uitvoeren")).isEqualTo(before);
        sanne.get(page);
        assertThat(lines("rechten-uitvoeren")).isEqualTo(before + 1);
        assertThat(Chain.SERVER
                        .superuser()
                        .sql(
                                "SELECT count(*) FROM trail_line WHERE action = 'LOOKED' AND object_type = 'ACCESS_OVERVIEW'"
                                        + " AND object_id = ?::uuid")
                        .param(file)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_privacy_officer_is_told_who_opens_it() {
        assertThat(Chain.SERVER.as("fg.gemeente").get("/verzoeken").body())
                .contains("Vraagt een jongere of ouder om inzage?");
    }

    private static String row(String body, String what) {
        int at = body.indexOf(what);
        assertThat(at).as(what).isPositive();
        return body.substring(at, body.indexOf("</tr>", at));
    }
}
