package nl.perspectief.organisations.colleagues;

import static org.assertj.core.api.Assertions.assertThat;

import nl.perspectief.casework.web.Table;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where somebody is called stands beside the name, where others have to call. */
class ReachModuleTests {
    private static final String PHONE = "012 345 67 89";

    private final Table table = Table.told();
    private final Visitor karim = table.as("karim.gemeente");
    private final Visitor nora = table.as("nora.leerplicht");

    @AfterEach
    void silent() {
        karim.get("/bereikbaar");
        karim.submit("/bereikbaar", "telefoon", "", "uren", "");
    }

    @Test
    void who_is_at_the_table_reads_the_number_of_who_leads() {
        table.seat("nora.leerplicht", false);
        assertThat(nora.get(table.path).body()).doesNotContain("tel:");
        karim.get("/bereikbaar");
        assertThat(karim.post("/bereikbaar", "telefoon", PHONE, "uren", "ma tot en met do")
                        .body())
                .contains("Bewaard. Anderen zien dit bij je naam", PHONE);
        assertThat(nora.get(table.path).body()).contains("href=\"tel:0123456789\"", PHONE, "ma tot en met do");
        karim.post("/bereikbaar", "telefoon", "", "uren", "");
        assertThat(nora.get(table.path).body()).doesNotContain("tel:");
    }

    @Test
    void what_is_no_number_is_refused_and_stays_in_the_form_of_everybody() {
        karim.get("/bereikbaar");
        for (String wrong : new String[] {"bel maar", "12", "040<script>", "++++"}) {
            assertThat(karim.submit("/bereikbaar", "telefoon", wrong, "uren", "overdag")
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(karim.submit("/bereikbaar", "telefoon", "", "uren", "overdag")
                        .body())
                .contains("Vul ook het nummer in", "overdag");
        assertThat(table.as("fg.gemeente").get("/bereikbaar").statusCode()).isEqualTo(200);
    }
}
