package nl.perspectief.casework.web;

import static nl.perspectief.casework.web.Travelled.caseOf;
import static nl.perspectief.casework.web.Travelled.decided;
import static nl.perspectief.casework.web.Travelled.person;
import static nl.perspectief.casework.web.Travelled.signal;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;

/** Who reported is known to who has to call, and hears who that is; nobody else at the table sees it. */
class WhoReportedModuleTests {
    private final Visitor sanne = Travelled.sanne();
    private final Visitor ilse = Travelled.ilse();
    private final Visitor karim = Travelled.karim();

    @Test
    void nobody_else_at_the_table_sees_who_reported() {
        String name = Chain.freshName();
        String path = seatedCase(name);
        for (String other : List.of("nora.leerplicht", "mark.politie")) {
            Visitor visitor = Chain.SERVER.as(other);
            for (String page : List.of("", "/tijdlijn", "/betrokkenen", "/delen", "/vastgelegd")) {
                HttpResponse<String> seen = visitor.get(path + page);
                assertThat(seen.statusCode()).as(page).isEqualTo(200);
                assertThat(seen.body()).as(other + page).doesNotContain("Sanne Voorbeeld", "Wie aanmeldde");
                if (!page.equals("/delen")) { // there stand the articles, which name every partner
                    assertThat(seen.body()).as(other + page).doesNotContain("Jongerenwerk");
                }
            }
            visitor.get(path);
            assertThat(visitor.submit(path + "/melder/gebeld").statusCode()).isEqualTo(404);
        }
    }

    private String seatedCase(String name) {
        Chain.referred(sanne, signal(sanne, name));
        String opened = caseOf(decided(name, "Karim"));
        for (String who : List.of("Nora", "Mark")) {
            HttpResponse<String> form = karim.get(opened + "/betrokkenen/nieuw");
            assertThat(karim.post(
                                    opened + "/betrokkenen",
                                    "wie",
                                    person(form, who),
                                    "waarom",
                                    "Nodig voor de aanpak.",
                                    "tot",
                                    Today.here().plusMonths(3).toString(),
                                    "geeft",
                                    "ja")
                            .statusCode())
                    .isEqualTo(200);
        }
        return opened;
    }

    @Test
    void the_case_lead_has_a_call_to_make_until_it_is_marked_as_done_and_can_undo_that() {
        Visitor mira = Chain.SERVER.as("mira.gemeente");
        String name = Chain.freshName();
        Chain.referred(sanne, signal(sanne, name));
        String opened = caseOf(decided(name, "Mira"));
        String call = opened + "/melder/gebeld\"";
        assertThat(mira.get("/").body()).contains("Bel Sanne Voorbeeld", call);
        assertThat(mira.post(opened + "/melder/gebeld").body()).contains("Gebeld door Mira Denkbeeld", "niet-gebeld");
        assertThat(mira.get("/").body()).doesNotContain(call);
        mira.get(opened);
        assertThat(mira.post(opened + "/melder/niet-gebeld").body()).contains("weer op je lijst om te bellen");
        assertThat(mira.get("/").body()).contains(call);
        assertThat(ilse.get("/").body()).as("only who leads the case").doesNotContain(call);
    }

    @Test
    void who_reported_reads_who_will_call_and_does_not_refer_again_while_the_case_is_open() {
        String name = Chain.freshName();
        String signal = signal(sanne, name);
        Chain.referred(sanne, signal);
        String opened = caseOf(decided(name, "Karim"));
        assertThat(sanne.get(signal).body())
                .contains("heeft de taak om je te bellen", "De casus wordt geleid door Karim Testman")
                .doesNotContain("Opnieuw aanmelden");
        assertThat(sanne.get(signal + "/aanmelden").body())
                .contains("Uit dit signaal kwam een casus, en die loopt nog");
        assertThat(sanne.get(opened).statusCode()).as("the case itself").isEqualTo(404);
        assertThat(referredAnyway(signal)).contains("Er is niets extra gedeeld");

        String version = Table.version(karim.get(opened + "/fase?naar=shielded"));
        karim.post(opened + "/fase", "version", version, "fase", "shielded", "bevestig", "ja");
        assertThat(sanne.get(signal).body())
                .contains("De casus is inmiddels afgesloten", "Opnieuw aanmelden")
                .doesNotContain("geleid door Karim");
    }

    /** A form that was open before the case was. */
    private String referredAnyway(String signal) {
        List<String> items = Chain.SERVER
                .superuser()
                .sql("SELECT id::text FROM item WHERE signal_id = ?::uuid AND kind = 'FACT'")
                .param(signal.substring("/signalen/".length()))
                .query((row, _) -> row.getString(1))
                .list();
        HttpResponse<String> preview = sanne.post(signal + "/aanmelden/voorbeeld", Chain.wish(items));
        assertThat(preview.statusCode()).isEqualTo(200);
        return Chain.refer(sanne, signal, preview).body();
    }
}
