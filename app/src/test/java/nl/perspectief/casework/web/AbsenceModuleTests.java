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

        String page = table.path + "/betrokkenen";
        String look = page + "\">Vera Verzonnen is afwezig: kijk of Vera Verzonnen als vervanger";
        assertThat(karim.get("/").body()).contains(look);
        assertThat(karim.get(page).body()).contains("afwezig tot en met", page + "/" + seat + "/vervanger");
        assertThat(karim.post(page + "/" + seat + "/vervanger", "wie", replacement())
                        .body())
                .contains("De vervanger zit aan tafel")
                .contains("Vervangt Vera Verzonnen tot en met ")
                .contains("datetime=\"" + day(20));
        assertThat(replacing.get(table.path).body()).contains("Jayden");
        assertThat(karim.get("/").body()).doesNotContain(look);
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
        assertThat(refused(herself, 0, 43)).contains("hoogstens zes weken tegelijk");
        assertThat(refused(herself, 0, -1)).contains("Je laatste dag ligt voor je eerste");
        assertThat(refused(herself, -3, 5)).contains("Deze dag is al voorbij");
        assertThat(refused(herself, -9, -5)).contains("Je laatste dag is al voorbij");
        assertThat(refused(herself, 400, 405)).contains("meer dan een jaar vooruit");
        assertThat(refused(herself, 367, 370)).contains("meer dan een jaar vooruit");
    }

    private String refused(Visitor herself, int from, int until) {
        herself.get("/afwezig");
        var answer = herself.submit("/afwezig", "wie", replacement(), "van", day(from), "tot", day(until));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).as("nothing typed is lost").contains("value=\"" + day(from));
        return answer.body();
    }

    @Test
    void who_is_away_in_those_days_replaces_nobody_and_a_first_day_that_passed_may_stay_when_the_last_is_changed() {
        other.isAway(table.professional(vera.account()).toString(), day(3), day(9));
        Visitor herself = table.as(vera.account());
        assertThat(refused(herself, 0, 3)).contains("Vera Verzonnen is zelf afwezig in die dagen");
        herself.get("/afwezig");
        assertThat(herself.post("/afwezig", "wie", replacement(), "van", day(0), "tot", day(2))
                        .body())
                .contains("Je afwezigheid is vastgelegd", "Vera Verzonnen vervangt je");
        TestServer.demo()
                .superuser()
                .sql("UPDATE absence SET from_day = from_day - 1 WHERE professional_id = ?")
                .param(table.professional(vera.account()))
                .update();
        herself.get("/afwezig");
        assertThat(herself.post("/afwezig", "wie", replacement(), "van", day(-1), "tot", day(1))
                        .body())
                .contains("Je afwezigheid is vastgelegd");
        herself.get("/afwezig");
        herself.post("/afwezig/terug");
        Visitor back = table.as(other.account());
        back.get("/afwezig");
        back.post("/afwezig/terug");
    }
}
