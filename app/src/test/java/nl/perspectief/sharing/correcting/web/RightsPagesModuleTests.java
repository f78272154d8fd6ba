package nl.perspectief.sharing.correcting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** What young people and parents ask about something recorded, and what is answered. */
class RightsPagesModuleTests extends CorrectedItem {
    @Test
    void nobody_of_another_organisation_reaches_what_is_not_theirs_to_put_right() {
        Chain.referred(sanne, signal);
        String item = fact();
        for (String login : new String[] {"ilse.gemeente", "mark.politie", "fg.gemeente"}) {
            Visitor other = Chain.SERVER.as(login);
            assertThat(other.get(item).statusCode()).as(login).isEqualTo(404);
            assertThat(other.submit(item + "/vernietigen", "zeker", "ja").statusCode())
                    .isEqualTo(404);
        }
        assertThat(sanne.get(item).body()).contains(OLD);
    }

    @Test
    void a_request_stands_on_the_day_of_who_acts_and_a_privacy_officer_sees_its_days_and_no_person() {
        String item = fact();
        sanne.get(item);
        assertThat(sanne.submit(item + "/verzoek", "vraag", "CORRECTION").statusCode())
                .isEqualTo(422);
        sanne.post(
                item + "/verzoek",
                "vraag",
                "CORRECTION",
                "ontvangen",
                Today.here().toString());
        assertThat(sanne.get("/").body()).contains("Handel een verzoek af: verbeteren", item);
        assertThat(sanne.get(item).body()).containsPattern(DUE);
        assertThat(sanne.get("/verzoeken").statusCode()).isEqualTo(404);
        assertThat(Chain.SERVER.as("fg.gemeente").get("/verzoeken").body()).doesNotContain("Sanne Voorbeeld");
        correct(item, "Zonder telefoons.");
        assertThat(sanne.get("/").body()).doesNotContain(item);
    }

    @Test
    void a_colleague_who_does_not_answer_for_it_records_what_is_asked_and_is_told_who_decides() {
        Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
        String body = daan.get(Chain.recorded(daan, Chain.freshName())).body();
        String item = found("href=\"(/gegevens/[0-9a-f-]{36})\"", body.substring(body.indexOf(OLD)));
        assertThat(sanne.get(item).body())
                .contains("Daan Proefstra heeft dit vastgelegd", item + "/verzoek")
                .doesNotContain(item + "/verbeteren", item + "/vernietigen", item + "/betwisten");
        String version = Chain.version(daan.get(item));
        sanne.get(item);
        assertThat(sanne.submit(item + "/verbeteren", "tekst", "Anders.", "waarom", "NOT_TRUE", "version", version)
                        .statusCode())
                .isEqualTo(404);
        sanne.get(item);
        assertThat(sanne.submit(item + "/betwisten", "door", "YOUTH").statusCode())
                .isEqualTo(404);
        sanne.get(item);
        assertThat(sanne.submit(item + "/vernietigen", "zeker", "ja").statusCode())
                .isEqualTo(404);
        sanne.get(item);
        sanne.post(
                item + "/verzoek",
                "vraag",
                "CORRECTION",
                "ontvangen",
                Today.here().toString());
        assertThat(open(item)).isEmpty();
        assertThat(daan.get("/").body()).contains(item);
        assertThat(daan.get(item).body()).contains(OLD).doesNotContain("Anders.");
    }

    @Test
    void reading_what_was_destroyed_and_what_leavers_gave_is_in_the_log() {
        long destroyed = lines("rechten-uitvoeren");
        assertThat(sanne.get("/vernietigd").statusCode()).isEqualTo(200);
        assertThat(lines("rechten-uitvoeren")).isGreaterThan(destroyed);
        long left = lines("verstrekking-intrekken");
        assertThat(sanne.get("/nagelaten").statusCode()).isEqualTo(200);
        assertThat(lines("verstrekking-intrekken")).isGreaterThan(left);
    }

    @Test
    void the_same_request_sent_twice_is_one_and_each_is_answered_with_its_own_reason() {
        String item = fact();
        sanne.get(item);
        for (String kind : new String[] {"OBJECTION", "OBJECTION", "ERASURE"}) {
            sanne.post(
                    item + "/verzoek", "vraag", kind, "ontvangen", Today.here().toString());
        }
        List<String> asked = open(item);
        assertThat(asked).hasSize(2);

        assertThat(answer(asked.getFirst(), "PARTLY", "")).contains("Schrijf op waarom je dit besluit");
        assertThat(answer(asked.getFirst(), "PARTLY", "De plek is <weg>, de dag blijft."))
                .contains("voor een deel");
        assertThat(answer(asked.getLast(), "REFUSED", "Het is nog nodig.")).contains("afgewezen");

        assertThat(open(item)).isEmpty();
        assertThat(sanne.get(item).body())
                .contains("De plek is &lt;weg&gt;, de dag blijft.", "Het is nog nodig.", "Sanne Voorbeeld");
        String request = asked.getFirst().substring(asked.getFirst().lastIndexOf('/') + 1);
        assertThat(sanne.submit(asked.getFirst(), "besluit-" + request, "UPHELD", "reden-" + request, "Toch.")
                        .statusCode())
                .as("answered once")
                .isEqualTo(404);
    }

    @Test
    void an_objection_that_is_upheld_ends_what_was_shared_of_it_at_once() {
        Chain.referred(sanne, signal);
        String weighing = Chain.weighing(ilse, name);
        assertThat(ilse.get(weighing).body()).contains(OLD);
        String item = fact();
        sanne.get(item);
        sanne.post(
                item + "/verzoek",
                "vraag",
                "OBJECTION",
                "ontvangen",
                Today.here().toString());
        String asked = open(item).getFirst();
        String request = asked.substring(asked.lastIndexOf('/') + 1);
        assertThat(ilse.submit(asked, "besluit-" + request, "UPHELD", "reden-" + request, "x")
                        .statusCode())
                .as("not of another organisation")
                .isEqualTo(404);

        answer(asked, "UPHELD", "De jongere heeft gelijk.");

        assertThat(ilse.get(weighing).body()).contains(name).doesNotContain(OLD);
        assertThat(sanne.get(item).body()).contains(OLD, "Niet verder gebruikt sinds");
    }
}
