package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import org.junit.jupiter.api.Test;

/** Somebody is away: colleagues read it, and a replacement comes to a table by who leads the case, for those days. */
class AbsenceModuleTests {
    private final Table table = Table.told();
    private final Newcomer vera = Newcomer.at(TestServer.demo(), "leerplicht", "casuspartner");
    private final Newcomer other = Newcomer.at(TestServer.demo(), "leerplicht", "casuspartner");

    private String day(int days) {
        return table.today.plusDays(days).toString();
    }

    private String replacement() {
        return table.professional(other.account()).toString();
    }

    @Test
    void a_replacement_reads_nothing_until_the_lead_places_one_and_then_until_the_last_day() {
        UUID seat = table.seat(vera.account(), false);
        Visitor karim = table.as("karim.gemeente");
        vera.isAway(replacement(), day(0), day(20));
        Visitor replacing = table.as(other.account());
        assertThat(replacing.get(table.path).statusCode()).isEqualTo(404);

        assertThat(karim.get("/").body()).contains("Vera Verzonnen is afwezig: kijk of Vera Verzonnen als vervanger");
        String page = table.path + "/betrokkenen";
        assertThat(karim.get(page).body()).contains("afwezig tot en met", page + "/" + seat + "/vervanger");
        assertThat(karim.post(page + "/" + seat + "/vervanger", "wie", replacement())
                        .body())
                .contains("De vervanger zit aan tafel")
                .contains("Vervangt Vera Verzonnen tot en met ")
                .contains("datetime=\"" + day(20));
        assertThat(replacing.get(table.path).body()).contains("Jayden");
        assertThat(karim.get("/").body()).doesNotContain("is afwezig: kijk of");
        assertThat(replacing.get(page + "/" + seat + "/vervanger").statusCode()).isIn(404, 405);
    }

    @Test
    void another_than_the_page_named_is_not_placed_and_nobody_who_is_back_is_replaced() {
        UUID seat = table.seat(vera.account(), false);
        vera.isAway(replacement(), day(0), day(20));
        Visitor karim = table.as("karim.gemeente");
        String page = table.path + "/betrokkenen";
        karim.get(page);
        String nora = table.professional("nora.leerplicht").toString();
        assertThat(karim.post(page + "/" + seat + "/vervanger", "wie", nora).body())
                .contains("De vervanger zit al aan tafel, of kan er niet zitten");
        Visitor herself = table.as(vera.account());
        herself.get("/afwezig");
        assertThat(herself.post("/afwezig/terug").body()).contains("Je bent er weer");
        assertThat(karim.get(page).body()).doesNotContain("afwezig tot en met");
    }

    @Test
    void a_replacement_is_a_colleague_with_the_same_roles_for_six_weeks_at_most() {
        Visitor herself = table.as(vera.account());
        String nobody = table.professional("mark.politie").toString();
        herself.get("/afwezig");
        assertThat(herself.submit("/afwezig", "wie", nobody, "van", day(0), "tot", day(5))
                        .body())
                .contains("Deze persoon kan je niet vervangen");
        herself.get("/afwezig");
        for (int last : new int[] {-1, 43}) {
            assertThat(herself.submit("/afwezig", "wie", replacement(), "van", day(0), "tot", day(last))
                            .body())
                    .contains("hoogstens zes weken later");
        }
    }
}
