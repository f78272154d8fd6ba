package nl.perspectief.sharing.correcting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** Putting right what was recorded reaches whoever was given it, and nobody else does it. */
class CorrectionPagesModuleTests extends CorrectedItem {
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
        assertThat(ilse.get("/").body())
                .as("a browser that looks ahead reads for nobody")
                .contains(told + "/gezien");
        assertThat(ilse.post(told + "/gezien").body())
                .contains("Genoteerd dat je dit hebt gelezen")
                .doesNotContain(told);
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
}
