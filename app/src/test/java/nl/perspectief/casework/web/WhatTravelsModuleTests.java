package nl.perspectief.casework.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known goes along from signal to weighing to case; nobody types it anew, and nobody else at the table sees who reported. */
class WhatTravelsModuleTests {
    private static final Pattern CASE = Pattern.compile("href=\"(/casussen/[0-9a-f-]{36})\">Naar de casus");

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");

    private static String signal(Visitor visitor, String name, String... other) {
        List<String> fields = new ArrayList<>(Chain.signal(name));
        for (int i = 0; i < other.length; i += 2) {
            int at = fields.indexOf(other[i]);
            if (at >= 0) {
                fields.set(at + 1, other[i + 1]);
            } else {
                fields.addAll(List.of(other[i], other[i + 1]));
            }
        }
        visitor.get("/signalen/nieuw");
        HttpResponse<String> page = visitor.post("/signalen", Chain.array(fields));
        assertThat(page.uri().getPath()).matches("/signalen/[0-9a-f-]{36}");
        return page.uri().getPath();
    }

    /** Weighed, read by a second reader, and decided for a personal approach. */
    private String decided(String name, String lead) {
        String path = weighed(name);
        HttpResponse<String> page = ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", person(page, lead));
        return path;
    }

    private String weighed(String name) {
        String path = Chain.weighing(ilse, name);
        ilse.get(path);
        ilse.post(path + "/beginnen");
        List<String> fields = Chain.answers();
        fields.addAll(List.of("version", Chain.version(ilse.get(path + "/antwoorden"))));
        ilse.post(path + "/antwoorden", Chain.array(fields));
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        karim.get(path + "/tweede-lezing");
        karim.post(path + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.");
        return path;
    }

    private static String person(HttpResponse<String> page, String name) {
        Matcher found = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>[^<]*" + name)
                .matcher(page.body());
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private String caseOf(String weighing) {
        Matcher found = CASE.matcher(ilse.get(weighing).body());
        assertThat(found.find()).as("a link to the case").isTrue();
        return found.group(1);
    }

    @Test
    void the_giver_sees_that_it_goes_along_and_the_weigher_and_the_second_reader_read_it_until_it_is_decided() {
        String name = Chain.freshName();
        String again = Today.here().plusDays(20).toString();
        String signal = signal(
                sanne, name, "jongere-weet", "NO_MOMENT_YET", "ouders-weten", "PARENT_INVOLVED", "opnieuw", again);
        HttpResponse<String> preview = Chain.previewed(sanne, signal);
        assertThat(preview.body())
                .contains("Ook dit gaat mee: of de jongere slachtoffer kan zijn", "Noorderpoort", "Misschien");
        Chain.refer(sanne, signal, preview);

        String path = Chain.weighing(ilse, name);
        assertThat(ilse.get(path).body())
                .contains(
                        "Misschien, ik weet het niet",
                        "vastgelegd op",
                        "Nog niet: er was nog geen goed moment",
                        "Nog niet: een ouder is er misschien bij betrokken",
                        "Opnieuw kijken",
                        "Noorderpoort",
                        "Niet gevraagd",
                        "Sanne Voorbeeld");
        ilse.post(path + "/beginnen");
        List<String> fields = Chain.answers();
        fields.addAll(List.of("version", Chain.version(ilse.get(path + "/antwoorden"))));
        ilse.post(path + "/antwoorden", Chain.array(fields));
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        assertThat(karim.get(path + "/tweede-lezing").body())
                .contains("Misschien, ik weet het niet", "een ouder is er misschien bij betrokken", "Noorderpoort");

        ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", "uitkomst", "BACK_TO_BASIS");
        assertThat(ilse.get(path).body()).doesNotContain("Noorderpoort", "Misschien", "ouder is er misschien");
        assertThat(brought(path)).isZero();
    }

    private static long brought(String weighing) {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM referral_brought WHERE referral_id = ?::uuid")
                .param(weighing.substring("/wegingen/".length()))
                .query(Long.class)
                .single();
    }

    @Test
    void name_and_birth_date_go_along_to_the_case_with_how_the_young_person_was_looked_at_and_who_knows() {
        String name = Chain.freshName();
        String signal = signal(sanne, name);
        Chain.referred(sanne, signal);
        String path = weighed(name);
        HttpResponse<String> page = ilse.get(path + "/besluit");
        assertThat(page.body())
                .contains("Naam en geboortedatum gaan mee naar de casus: " + name + " (")
                .contains("Ook gaat mee of de jongere slachtoffer kan zijn");
        ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", person(page, "Karim"));

        String opened = caseOf(path);
        assertThat(ilse.get(path).body())
                .contains("Weging: " + name)
                .doesNotContain("jongere zonder naam", "Had drie telefoons");
        String here = karim.get(opened).body();
        assertThat(here)
                .contains(name + " (", "Wie aanmeldde", "Sanne Voorbeeld", path, "Misschien, ik weet het niet")
                .doesNotContain("Er is nog niet bekeken", "weten het nog niet", "Naam nog niet vastgelegd", "telefoons");
        assertThat(karim.get(opened + "/naam").uri().getPath()).isEqualTo(opened);
        assertThat(brought(path)).isZero();
    }

    @Test
    void a_case_lead_of_another_partner_is_told_who_it_is_by_the_covenant() {
        String name = Chain.freshName();
        Chain.referred(sanne, signal(sanne, name));
        String opened = caseOf(decided(name, "Ruben"));
        Visitor ruben = Chain.SERVER.as("ruben.maatschappelijkwerk");
        assertThat(ruben.get(opened).body()).contains(name + " (", "Wie aanmeldde", "Sanne Voorbeeld");
        assertThat(ruben.get("/").body()).contains("Bel Sanne Voorbeeld", name);
        assertThat(ruben.get(opened).body())
                .as("a weighing is for process leads")
                .doesNotContain("Bekijk de weging");
        assertThat(ilse.get(opened + "/delen").body()).contains("naam en contact", "Ruben Nepveld");
    }

    @Test
    void where_the_covenant_does_not_allow_it_the_page_says_why_and_the_name_is_asked_afterwards() {
        String name = Chain.freshName();
        Chain.referred(sanne, signal(sanne, name));
        String path = weighed(name);
        // what was told before this version, or has no ground any more
        Chain.SERVER
                .superuser()
                .sql("DELETE FROM referral_brought WHERE referral_id = ?::uuid")
                .param(path.substring("/wegingen/".length()))
                .update();
        HttpResponse<String> page = ilse.get(path + "/besluit");
        assertThat(page.body())
                .contains("Naam en geboortedatum gaan niet mee naar", "pas als vaststaat dat:", "zijn geïnformeerd")
                .contains("leg je opnieuw vast om wie het gaat");
        ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", person(page, "Karim"));
        String opened = caseOf(path);
        assertThat(karim.get(opened).body())
                .contains("Naam nog niet vastgelegd", "Er is nog niet bekeken", "Sanne Voorbeeld")
                .doesNotContain(name);
        assertThat(karim.get(opened + "/naam").body()).contains("Vastleggen om wie het gaat");
    }

    @Test
    void a_case_lead_whom_the_covenant_does_not_tell_gets_a_case_without_a_name() {
        JdbcClient superuser = Chain.SERVER.superuser();
        String iris = "(SELECT id FROM professional WHERE subject = 'iris.riec')";
        superuser.sql("INSERT INTO professional_role (professional_id, role) SELECT " + iris + ", 'CASE_LEAD'").update();
        try {
            String name = Chain.freshName();
            Chain.referred(sanne, signal(sanne, name));
            String path = weighed(name);
            HttpResponse<String> page = ilse.get(path + "/besluit");
            assertThat(page.body())
                    .contains("gaan mee naar de casus: " + name)
                    .contains("als iemand van een van deze partners leidt: RIEC. Het convenant verbiedt dat.");
            ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", person(page, "Iris"));
            String opened = caseOf(path);
            assertThat(ilse.get(opened).body()).contains("Naam nog niet vastgelegd").doesNotContain(name);
            assertThat(Chain.SERVER.as("iris.riec").get(opened).body()).doesNotContain(name, "telefoons");
        } finally {
            superuser.sql("DELETE FROM professional_role WHERE role = 'CASE_LEAD' AND professional_id = " + iris)
                    .update();
        }
    }

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
        assertThat(sanne.get(signal + "/aanmelden").body()).contains("Uit dit signaal kwam een casus, en die loopt nog");
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
                .query(String.class)
                .list();
        HttpResponse<String> preview = sanne.post(signal + "/aanmelden/voorbeeld", Chain.wish(items));
        assertThat(preview.statusCode()).isEqualTo(200);
        return Chain.refer(sanne, signal, preview).body();
    }
}
