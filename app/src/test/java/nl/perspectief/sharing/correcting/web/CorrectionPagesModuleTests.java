package nl.perspectief.sharing.correcting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** Putting right what was recorded reaches whoever was given it, and nobody else does it. */
class CorrectionPagesModuleTests {
    private static final String OLD = "Had drie telefoons bij zich.";

    private static final String DUE =
            "Antwoord uiterlijk [a-z]+ " + Today.here().plusMonths(1).getDayOfMonth() + " ";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final String name = Chain.freshName();
    private final String signal = Chain.recorded(sanne, name);

    private static String found(String pattern, String body) {
        Matcher found = Pattern.compile(pattern).matcher(body);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** Where the fact of the signal is put right. */
    private String fact() {
        String body = sanne.get(signal).body();
        return found("href=\"(/gegevens/[0-9a-f-]{36})\"", body.substring(body.indexOf(OLD)));
    }

    /** What Ilse is told today, also by other tests. */
    private Set<String> told(String kind) {
        return Pattern.compile("href=\"(/" + kind + "/[0-9a-f-]{36})\"")
                .matcher(ilse.get("/").body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private String fresh(String kind, Set<String> before) {
        Set<String> now = told(kind);
        now.removeAll(before);
        assertThat(now).hasSize(1);
        return now.iterator().next();
    }

    private void correct(String item, String words) {
        String version = Chain.version(sanne.get(item));
        assertThat(sanne.post(item + "/verbeteren", "tekst", words, "waarom", "NOT_TRUE", "version", version)
                        .body())
                .contains("De verbetering is bewaard");
    }

    @Test
    void a_correction_after_a_referral_reaches_the_reader_who_is_told_until_it_is_read() {
        Chain.referred(sanne, signal);
        String weighing = Chain.weighing(ilse, name);
        String item = fact();
        Set<String> before = told("verbeterd");
        correct(item, "Had één telefoon bij zich, van zijn moeder.");
        assertThat(ilse.get("/").body()).contains("Verbeterd door");
        String told = fresh("verbeterd", before);
        assertThat(ilse.get(told).uri().getPath()).isEqualTo(weighing);
        assertThat(ilse.get(weighing).body())
                .contains("van zijn moeder", "door Sanne Voorbeeld. Het bleek niet waar.")
                .doesNotContain(OLD);
        assertThat(ilse.get("/").body()).doesNotContain(told);
        sanne.get(item);
        sanne.post(item + "/betwisten", "door", "YOUTH");
        assertThat(ilse.get(weighing).body()).contains("De jongere zei op");
    }

    @Test
    void words_that_stay_the_same_change_nothing_and_nobody_is_told() {
        Chain.referred(sanne, signal);
        String item = fact();
        Set<String> before = told("verbeterd");
        String version = Chain.version(sanne.get(item));
        assertThat(sanne.post(item + "/verbeteren", "tekst", OLD, "waarom", "NOT_TRUE", "version", version)
                        .body())
                .contains("Er is niets veranderd")
                .doesNotContain("De verbetering is bewaard", "Het bleek niet waar.");
        assertThat(told("verbeterd")).isEqualTo(before);
    }

    @Test
    void who_puts_something_right_can_go_back_to_where_it_lies() {
        String body = sanne.get(fact()).body();
        assertThat(body.substring(body.indexOf("ps-crumbs"), body.indexOf("<h1")))
                .contains("/signalen\"", signal);
        assertThat(body.substring(body.indexOf("Verbetering bewaren"))).contains("href=\"" + signal + "\">Annuleren");
    }

    @Test
    void a_request_did_not_come_long_before_it_was_written_here_and_does_not_come_tomorrow() {
        String item = fact();
        for (LocalDate day : new LocalDate[] {
            Today.here().plusDays(1), Today.here().minusMonths(1).minusDays(1)
        }) {
            sanne.get(item);
            assertThat(sanne.submit(item + "/verzoek", "vraag", "ERASURE", "ontvangen", day.toString())
                            .statusCode())
                    .as(day.toString())
                    .isEqualTo(422);
        }
        assertThat(open(item)).isEmpty();
        sanne.get(item);
        sanne.post(
                item + "/verzoek",
                "vraag",
                "ERASURE",
                "ontvangen",
                Today.here().minusMonths(1).toString());
        assertThat(open(item)).hasSize(1);
    }

    @Test
    void a_name_is_corrected_after_a_referral_too() {
        Chain.referred(sanne, signal);
        String weighing = Chain.weighing(ilse, name);
        String item =
                found("href=\"(/gegevens/[0-9a-f-]{36})\"", sanne.get(signal).body());
        String version = Chain.version(sanne.get(item));
        String better = Chain.freshName();
        sanne.post(
                item + "/verbeteren",
                "voornaam",
                better,
                "achternaam",
                "Nergens",
                "geboortedatum",
                "2011-03-02",
                "waarom",
                "TYPING_MISTAKE",
                "version",
                version);
        assertThat(ilse.get(weighing).body()).contains(better + " Nergens").doesNotContain(name);
    }

    @Test
    void a_name_goes_with_its_signal_only_and_a_dispute_is_of_somebody() {
        String item =
                found("href=\"(/gegevens/[0-9a-f-]{36})\"", sanne.get(signal).body());
        assertThat(sanne.get(item).body()).contains(name, "Dit gaat niet alleen weg", "value=\"02-03-2011\"");
        assertThat(sanne.submit(item + "/vernietigen", "zeker", "ja").statusCode())
                .isEqualTo(404);
        assertThat(sanne.get(signal).body()).contains(name);
        String fact = fact();
        sanne.get(fact);
        assertThat(sanne.submit(fact + "/betwisten").body()).contains("Kies wie het betwist");
        assertThat(sanne.get(signal).body()).doesNotContain("zei op");
    }

    @Test
    void what_is_destroyed_is_gone_for_its_readers_who_confirm_that_nothing_is_left() {
        Chain.referred(sanne, signal);
        String weighing = Chain.weighing(ilse, name);
        String item = fact();
        Set<String> before = told("vernietigd");
        assertThat(sanne.submit(item + "/vernietigen").statusCode()).isEqualTo(422);
        assertThat(sanne.post(item + "/vernietigen", "zeker", "ja").uri().getPath())
                .isEqualTo("/vernietigd");
        assertThat(ilse.get(weighing).body()).contains(name).doesNotContain(OLD);
        assertThat(sanne.get(item).statusCode()).isEqualTo(404);
        String asked = fresh("vernietigd", before);
        assertThat(ilse.get(asked).body()).contains("Ik heb niets meer", "Het ging over", name, weighing);
        assertThat(ilse.post(asked).body()).contains("je hebt hier niets meer van");
        assertThat(sanne.get("/vernietigd").body()).contains("Niets meer, zei Ilse Voorbeeld");
    }

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

    private static long lines(String activity) {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM processing_line WHERE processing_activity_id LIKE ?")
                .param("%" + activity)
                .query(Long.class)
                .single();
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

    /** The open requests on the page of an item. */
    private List<String> open(String item) {
        return Pattern.compile("action=\"(" + item + "/verzoek/[0-9a-f-]{36})\"")
                .matcher(sanne.get(item).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String answer(String path, String answer, String because) {
        String request = path.substring(path.lastIndexOf('/') + 1);
        return sanne.post(path, "besluit-" + request, answer, "reden-" + request, because)
                .body();
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
