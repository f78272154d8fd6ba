package nl.perspectief.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.perspectief.harbour.HarbourDistrict;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The same journey where two municipalities work under two covenants at once that share no word with the demo, and what there is
 * to choose there.
 */
class HarbourJourneyTests extends WholeJourney {
    /** Older than the house reads it, and not older than the personal approach does. */
    private static final int MONTHS = 7;

    private String successor = "";

    HarbourJourneyTests() {
        super(partnership(HarbourDistrict.start()));
    }

    private static Partnership partnership(HarbourDistrict district) {
        district.announceNext();
        return new Partnership(
                "harbour",
                district.server(),
                HarbourDistrict.APPROACH,
                Optional.of(HarbourDistrict.HOUSE),
                HarbourDistrict.QUAY,
                // the wide pages are those of the demo; what is long here sticks out of the narrow ones
                List.of(Somebody.NARROW),
                new Partnership.Cast("noor", "dirk", "una", "kai", "nel", "max", "lia", "fay", "pip"));
    }

    /** Somebody who works for more than one organisation, at one of them. */
    private Somebody at(String subject, String partner) {
        Somebody somebody = browsers.nobody();
        somebody.open("/inloggen");
        somebody.press(subject);
        somebody.press(partner);
        return somebody;
    }

    @Test
    @Order(5)
    void who_takes_part_in_both_covenants_chooses_under_which_one_to_record() {
        noticer.open("/signalen/nieuw");
        assertThat(noticer.page().locator("select[name=aanpak] option").allInnerTexts())
                .containsExactly(
                        "Kies",
                        "Personal approach of Harbour District (made up)",
                        "House of care and safety of Harbour District (made up)");
        attendance.open("/signalen/nieuw");
        assertThat(attendance.asked("aanpak"))
                .as("the attendance office takes part in one")
                .isFalse();
        noticer.open("/");
    }

    @Test
    @Order(15)
    void another_covenant_has_other_words_to_ask_with() {
        noticer.open("/mag-ik-delen");
        var kinds = noticer.page().locator("select[name=wat] option");
        List<String> before = kinds.allInnerTexts();
        noticer.page()
                .locator("main a[href='/mag-ik-delen?convenant=" + HarbourDistrict.HOUSE + "']")
                .click();
        noticer.page().waitForURL("**convenant=" + HarbourDistrict.HOUSE);
        assertThat(kinds.allInnerTexts()).isNotEqualTo(before);
        assertThat(noticer.page().locator("form input[name=convenant]").first().inputValue())
                .isEqualTo(HarbourDistrict.HOUSE);
        noticer.open(signal);
    }

    @Test
    @Order(25)
    void either_municipality_can_be_chosen_to_weigh_it() {
        noticer.open(signal + "/aanmelden");
        assertThat(noticer.page().locator("select[name=gemeente] option").allInnerTexts())
                .contains("Municipality of Westquay", "Municipality of Eastquay");
        assertThat(noticer.text()).doesNotContain("De procesregisseur van Municipality of Westquay");
    }

    @Test
    @Order(35)
    void the_municipality_that_was_not_chosen_sees_nothing_of_it() {
        Somebody wim = browsers.as("wim");
        wim.open("/wegingen");
        assertThat(wim.text()).doesNotContain("Jayden");
        Somebody there = at("vera", "westquay");
        there.open("/wegingen");
        assertThat(there.text()).doesNotContain("Jayden");
        Somebody here = at("vera", "eastquay");
        here.open("/wegingen");
        assertThat(here.text()).contains("Jayden");
    }

    @Test
    @Order(65)
    void a_condition_that_no_software_knows_stays_unknown_and_refuses_with_its_sentence() {
        offer("custody-note", TODAY.minusDays(30));
        police.press("Voorbeeld bekijken");
        assertThat(police.text())
                .contains(
                        "krijgt niets te zien",
                        "a talk on the quay was held with the family",
                        "holding the talk, and writing down when it was")
                .doesNotContain("Nu delen met");
        police.look("60-eigen-voorwaarde");
    }

    @Test
    @Order(125)
    void the_case_goes_on_under_the_other_covenant_with_the_name_and_without_what_others_brought() {
        lead.open(caseFile);
        lead.follow("De casus in de andere aanpak");
        successor = lead.path();
        lead.look("61-opvolger");
        assertThat(successor).isNotEqualTo(caseFile);
        assertThat(lead.text())
                .contains("Jayden", "Deze casus komt uit een andere aanpak", "House of care and safety")
                .doesNotContain("Afsluiting en nazorg", SUMMARY);
        caseLead.open(successor);
        assertThat(caseLead.text()).contains("Jayden");
        for (Somebody somebody : new Somebody[] {attendance, police, noticer, browsers.as("wim")}) {
            assertThat(somebody.open(successor)).isEqualTo(404);
        }
    }

    @Test
    @Order(126)
    void there_only_who_takes_part_gets_a_seat_and_its_own_limits_hold() {
        told(successor);
        String before = caseFile;
        caseFile = successor;
        seat(nameOf(police), true);
        police.open(successor);
        assertThat(police.text()).contains("Jayden");
        offerLead(TODAY.minusMonths(MONTHS));
        assertThat(police.text()).contains("it is not older than six months").doesNotContain("Nu delen met");
        offerLead(TODAY.minusMonths(1));
        police.press("Nu delen met");
        caseLead.open(successor);
        caseLead.look("62-opvolger-gekregen");
        assertThat(caseLead.text()).contains(POLICE_WORDS);
        caseFile = before;
        caseLead.open(caseFile);
        assertThat(caseLead.text()).doesNotContain(POLICE_WORDS);
    }

    private void offerLead(LocalDate happened) {
        fillOffer("patrol-note", happened, nameOf(caseLead));
        police.press("Voorbeeld bekijken");
    }

    @Test
    @Order(127)
    void the_successor_can_be_closed_and_is_shut_for_all_at_the_table() {
        caseLead.open(successor + "/fase");
        assertThat(caseLead.text()).doesNotContain("Afsluiting");
        caseLead.open(successor + "/fase?naar=shielded");
        caseLead.choose("bevestig", "ja");
        caseLead.press("Naar de fase");
        caseLead.open(successor);
        assertThat(caseLead.text()).doesNotContain(POLICE_WORDS);
        assertThat(police.open(successor + "/delen/nieuw")).isEqualTo(404);
    }
}
