package nl.perspectief.signals.letters.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.web.Chain;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The letter about a decision: by who leads, to whom may be told, with why in general words and never from whom it came. */
class DecisionLetterModuleTests {
    private static final String DUTCH = "&brieftaal=NL&leeftijdsgroep=FROM_12";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");
    private final String name = Chain.freshName();

    private String decided() {
        String path = Chain.answered(sanne, ilse, name);
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        karim.get(path + "/tweede-lezing");
        karim.post(path + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.");
        Matcher lead = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>Karim")
                .matcher(ilse.get(path + "/besluit").body());
        assertThat(lead.find()).isTrue();
        HttpResponse<String> done =
                ilse.post(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", lead.group(1));
        assertThat(done.body())
                .contains("Er is een casus geopend", "href=\"" + path + "/brief\">Maak de brief over dit besluit");
        return path;
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring("/wegingen/".length()));
    }

    private long made(String path) {
        return Chain.SERVER
                .superuser()
                .sql("SELECT count(*) FROM trail_line WHERE object_id = ?::uuid AND action = 'EXPORTED'")
                .param(id(path))
                .query(Long.class)
                .single();
    }

    private void putOff(String path, String relation, boolean putOff) {
        Chain.SERVER
                .superuser()
                .sql("""
                        UPDATE case_person p SET informed_on = NULL, informed_way = NULL, informed_by = NULL,
                               informed_with = NULL,
                               postponed_for = CASE WHEN :off THEN 'PROTECTION' END,
                               postponed_until = CASE WHEN :off THEN current_date + 10 END,
                               postponed_by = CASE WHEN :off THEN r.decided_by END
                          FROM referral r WHERE r.id = :id AND p.case_id = r.case_id AND (p.relation = 'YOUTH') = :youth""")
                .param("off", putOff)
                .param("youth", relation.equals("YOUTH"))
                .param("id", id(path))
                .update();
    }

    @Test
    void before_the_decision_there_is_none_and_after_it_the_whole_letter_and_a_line_in_the_log() throws IOException {
        String open = Chain.begun(sanne, ilse, Chain.freshName());
        assertThat(ilse.get(open + "/brief").statusCode()).isEqualTo(404);
        String path = decided();
        assertThat(ilse.get(path).body()).contains(path + "/brief");
        assertThat(ilse.get(path + "/brief").body()).contains("Brief maken", "Polski (concept)");
        assertThat(ilse.get(path + "/brief").body())
                .contains("wat er is besloten en waarom")
                .doesNotContain("waarom je iets opschrijft");
        assertThat(ilse.get("/").body())
                .contains(path + "/brief", "Maak de brief over je besluit om " + name + " (15) te helpen");
        assertThat(karim.get("/").body()).as("who did not decide").doesNotContain(path + "/brief");
        assertThat(made(path)).isZero();
        String letter = ilse.get(path + "/brief/lezen?lezer=YOUTH" + DUTCH).body();
        assertThat(letter)
                .contains(
                        "Beste " + name,
                        "Wij besloten je te helpen",
                        "Waarom besloten wij dit?",
                        "Wat gebeurt er nu?",
                        "Je mag bezwaar maken",
                        "delen wij niets nieuws")
                .doesNotContain("Sanne", "Jongerenwerk", "drie telefoons", "Omdat het zo is.", "politie");
        assertThat(made(path)).isOne();
        assertThat(ilse.get("/").body()).as("it was made").doesNotContain(path + "/brief");
        HttpResponse<byte[]> paper = ilse.file(path + "/brief/pdf?lezer=PARENT" + DUTCH);
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .doesNotContain(name);
        try (PDDocument pdf = Loader.loadPDF(paper.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(name, "Niet mee eens?");
        }
        assertThat(made(path)).isEqualTo(2);
    }

    @Test
    void who_may_not_be_told_yet_gets_no_letter_whatever_the_address_says() {
        String path = decided();
        putOff(path, "PARENT", true);
        assertThat(ilse.get("/").body()).as("to one of them").contains(path + "/brief");
        putOff(path, "YOUTH", true);
        assertThat(ilse.get("/").body()).as("none can be made").doesNotContain(path + "/brief");
        putOff(path, "YOUTH", false);
        assertThat(ilse.get(path + "/brief").body())
                .contains("Een ouder krijgt nu geen brief", "Brief maken")
                .doesNotContain("De jongere krijgt nu geen brief");
        HttpResponse<String> forged = ilse.get(path + "/brief/lezen?lezer=PARENT" + DUTCH);
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("met een reden uitgesteld").doesNotContain("Waarom besloten wij dit?");
        assertThat(ilse.get(path + "/brief/pdf?lezer=PARENT" + DUTCH).statusCode())
                .isEqualTo(404);
        assertThat(ilse.get(path + "/brief/lezen?lezer=YOUTH" + DUTCH).statusCode())
                .isEqualTo(200);
        putOff(path, "YOUTH", true);
        assertThat(ilse.get(path + "/brief").body())
                .contains("Er komt nu geen brief")
                .doesNotContain("name=\"brieftaal\"");
        assertThat(ilse.get(path + "/brief/lezen?lezer=YOUTH" + DUTCH).statusCode())
                .isEqualTo(404);
    }

    @Test
    void where_what_was_given_ended_with_the_decision_there_is_none_and_the_page_says_who_tells() {
        String path = Chain.begun(sanne, ilse, name);
        ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", "uitkomst", "BACK_TO_BASIS", "advies", "ASK_SCHOOL");
        assertThat(ilse.get(path + "/brief").body())
                .contains("Wie het signaal gaf, vertelt het besluit.")
                .doesNotContain(name, "name=\"brieftaal\"");
        assertThat(ilse.get(path + "/brief/lezen?lezer=YOUTH" + DUTCH).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_makes_one() {
        String path = decided();
        for (String login : new String[] {"sanne.jongerenwerk", "mark.politie", "fg.gemeente", "mira.gemeente"}) {
            Visitor other = Chain.SERVER.as(login);
            for (String page :
                    new String[] {"/brief", "/brief/lezen?lezer=YOUTH" + DUTCH, "/brief/pdf?lezer=YOUTH" + DUTCH}) {
                assertThat(other.get(path + page).statusCode()).as(login + page).isEqualTo(404);
            }
        }
        assertThat(ilse.get(path + "/brief").body())
                .contains("wat er is besloten en waarom")
                .doesNotContain("waarom je iets opschrijft");
        assertThat(ilse.get("/").body())
                .contains(path + "/brief", "Maak de brief over je besluit om " + name + " (15) te helpen");
        assertThat(karim.get("/").body()).as("who did not decide").doesNotContain(path + "/brief");
        assertThat(made(path)).isZero();
    }
}
