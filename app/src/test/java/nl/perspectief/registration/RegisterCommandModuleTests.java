package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.NameToShare;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What commands on the register say and do, on the demo partnership: version 2026.1 is in force, 2027.1 is announced, and
 * everybody has signed since the first of January. Each test leaves the register as it was.
 */
class RegisterCommandModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing");
    private static final String SINCE = "2026-01-01";
    private static final String TODAY = "2026-11-24";
    private static final String TOMORROW = "2026-11-25";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String before = "";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void remember() {
        before = register();
    }

    private RegisterCommand command() {
        return command(false);
    }

    private RegisterCommand command(boolean trial) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new RegisterCommand(new CommandRun(SERVER.owner(), SERVER.clock, CommandOutput.of(out), trial));
    }

    private int sign(@Nullable String version, String... words) {
        return command().sign(List.of(words), null, version);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Everything in it, flows too, as one text. */
    private static String register() {
        return String.join("\n", SERVER.superuser().sql("""
                        SELECT s::text FROM covenant_signature s UNION ALL SELECT d::text FROM dpia d
                        UNION ALL SELECT p::text FROM police_decision p UNION ALL SELECT v::text FROM covenant_version v
                        UNION ALL SELECT f::text FROM allowed_flow f ORDER BY 1""").query(String.class).list());
    }

    private void nothingChanged() {
        assertThat(register()).isEqualTo(before);
    }

    @Test
    void an_end_closes_the_version_in_force_and_says_what_closes_and_for_whom() {
        NameToShare name = new NameToShare(SERVER);
        name.give("mark.politie");
        assertThat(name.readBy("mark.politie")).isTrue();

        assertThat(sign(null, "politie", SINCE, TODAY)).isZero();
        assertThat(name.readBy("mark.politie")).isFalse();
        assertThat(said())
                .contains("handtekening van politie onder versie 2026.1 (hash ")
                .contains("van 2026-01-01 eindigt op " + TODAY)
                .contains("vanaf vandaag tot 2027-07-01 gaan ")
                .contains("soorten gegevens dicht, voor: ")
                .contains("1 verstrekking wordt niet meer gelezen")
                .contains("versie 2027.1")
                .contains("een einde daaraan kan met: sign politie 2026-11-02 EINDDATUM --version 2027.1");

        assertThat(sign(null, "politie", SINCE)).isZero();
        assertThat(said())
                .contains("eindigt niet meer; zij eindigde op " + TODAY)
                .contains("1 verstrekking wordt weer gelezen");
        assertThat(name.readBy("mark.politie")).isTrue();
        nothingChanged();
    }

    @Test
    void another_version_is_signed_when_it_is_named_and_only_then() {
        for (String version : List.of("2027.1", hash("2027.1"), hash("2027.1").substring(0, 6))) {
            assertThat(sign(version, "politie", "2026-11-02", "2027-07-01")).isZero();
            assertThat(said())
                    .contains("onder versie 2027.1")
                    .contains("vanaf 2027-07-01 ga")
                    .doesNotContain("vanaf vandaag");
            assertThat(sign(version, "politie", "2026-11-02")).isZero();
        }
        nothingChanged();
        assertThat(sign("2031.9", "politie", TODAY)).isEqualTo(2);
        assertThat(said())
                .contains("Onbekende versie 2031.9")
                .contains("2026.1")
                .contains("2027.1");
        nothingChanged();
    }

    private static String hash(String version) {
        return SERVER.superuser()
                .sql("SELECT hash FROM covenant_version WHERE version = ?")
                .param(version)
                .query(String.class)
                .single();
    }

    @Test
    void what_is_so_already_is_said_and_not_done_again() {
        assertThat(sign(null, "politie", SINCE)).isZero();
        assertThat(said()).contains("was al zo: vanaf 2026-01-01. Er is niets veranderd.");
        assertThat(command().dpia(List.of("politie", SINCE), null)).isZero();
        assertThat(said()).contains("DPIA van politie was al zo");
        assertThat(command().policeDecision(List.of("FICTIEF-2026-01", "politie", "c15,c12", SINCE), null))
                .isZero();
        assertThat(said()).contains("besluit FICTIEF-2026-01 van politie over c12, c15 was al zo");
        nothingChanged();
    }

    @Test
    void another_first_day_is_told_with_the_one_that_it_was() {
        assertThat(sign(null, "halt", "2026-02-01")).isZero();
        assertThat(said()).contains("begint op 2026-02-01; dat was 2026-01-01");
        assertThat(sign(null, "halt", SINCE)).isZero();
        nothingChanged();
    }

    @Test
    void who_signs_again_later_signs_beside_what_ended() {
        assertThat(sign(null, "halt", SINCE, "2026-06-01")).isZero();
        assertThat(sign(null, "halt", TODAY)).isZero();
        assertThat(said())
                .contains("vastgelegd vanaf " + TODAY)
                .contains("gaan ")
                .contains(" open, voor: ");
        assertThat(SERVER.superuser()
                        .sql("SELECT count(*) FROM covenant_signature WHERE partner = 'halt' AND hash = ?")
                        .param(hash("2026.1"))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        SERVER.superuser()
                .sql("DELETE FROM covenant_signature WHERE partner = 'halt' AND signed_on = date '2026-11-24'")
                .update();
        assertThat(sign(null, "halt", SINCE)).isZero();
        nothingChanged();
    }

    @Test
    void an_end_before_its_begin_or_a_day_that_cannot_be_meant_is_refused() {
        assertThat(sign(null, "politie", SINCE, "2025-12-31")).isEqualTo(2);
        assertThat(said()).contains("De einddatum 2025-12-31 ligt vóór de begindatum 2026-01-01.");
        assertThat(sign(null, "politie", "0026-01-01")).isEqualTo(2);
        assertThat(said()).contains("De datum 0026-01-01 kan niet kloppen");
        assertThat(command().dpia(List.of("politie", SINCE, "2926-01-01"), null))
                .isEqualTo(2);
        assertThat(sign(null, "politie", "2027-07-01")).isEqualTo(2);
        assertThat(said()).contains("geldt versie 2026.1").contains("niet meer").contains("--version");
        assertThat(sign("2027.1", "politie", "2026-11-02", "2026-12-01")).isEqualTo(2);
        assertThat(said()).contains("geldt versie 2027.1").contains("nog niet").contains("2027-07-01");
        assertThat(command().dpia(List.of("politie", "24-11-2026"), null)).isEqualTo(2);
        assertThat(said()).contains("24-11-2026 is geen datum; een datum ziet eruit als 2027-01-31.");
        nothingChanged();
    }

    @Test
    void an_end_of_what_is_not_there_is_refused_with_what_is() {
        assertThat(sign(null, "politie", "2026-02-02", TODAY)).isEqualTo(2);
        assertThat(said())
                .contains("begint op 2026-02-02")
                .contains("Er is er een vanaf 2026-01-01; die eindigt met: sign politie 2026-01-01 " + TODAY);
        assertThat(command().dpia(List.of("ggd", SINCE, TODAY), null)).isEqualTo(2);
        assertThat(said()).contains("Er is geen DPIA van ggd, dus er valt niets te eindigen.");
        assertThat(command().policeDecision(List.of("2026-9", "politie", "c12", SINCE, TODAY), null))
                .isEqualTo(2);
        assertThat(said()).contains("Er is geen besluit 2026-9");
        nothingChanged();
    }

    @Test
    void a_decision_is_not_written_over_by_another_of_its_number() {
        assertThat(command().policeDecision(List.of("FICTIEF-2026-01", "politie", "c12", SINCE), null))
                .isEqualTo(2);
        assertThat(said())
                .contains("besluit FICTIEF-2026-01 van politie over c12, c15 is er al, vanaf 2026-01-01")
                .contains("ander nummer");
        nothingChanged();
    }

    @Test
    void a_decision_on_police_data_is_of_the_police() {
        assertThat(command().policeDecision(List.of("2026-9", "gemeente", "c12", SINCE), null))
                .isEqualTo(2);
        assertThat(said())
                .contains("gemeente is geen politie in dit convenant")
                .contains("art. 20 Wpg")
                .contains("politie.");
        nothingChanged();
    }

    @Test
    void a_decision_may_have_its_term_from_the_start_and_an_assessment_opens() {
        assertThat(command(true).policeDecision(List.of("2026-9", "politie", "c12", SINCE, "2027-01-01"), null))
                .isZero();
        assertThat(said()).contains("besluit 2026-9 van politie over c12 vastgelegd vanaf 2026-01-01 tot 2027-01-01");
        assertThat(command(true).dpia(List.of("ggd", TOMORROW), null)).isZero();
        assertThat(said())
                .contains("proef: DPIA van ggd vastgelegd vanaf " + TOMORROW)
                .contains("vanaf " + TOMORROW + " tot 2027-07-01 gaan ")
                .contains(" open, voor: ")
                .endsWith("(proef: er is niets veranderd)\n");
        nothingChanged();
    }

    @Test
    void partners_and_categories_that_are_unknown_are_told_with_those_that_are_known() {
        assertThat(sign(null, "marslanders", TODAY)).isEqualTo(2);
        assertThat(said()).contains("Onbekende partner marslanders.").contains("jongerenwerk");
        assertThat(command().dpia(List.of("marslanders", TODAY), null)).isEqualTo(2);
        assertThat(said()).contains("Onbekende partner marslanders.").contains("jongerenwerk");
        assertThat(command().policeDecision(List.of("2026-9", "politie", "c99", TODAY), null))
                .isEqualTo(2);
        assertThat(said()).contains("Onbekende soort gegevens c99.").contains("c12");
        assertThat(command().sign(List.of("politie"), null, null)).isEqualTo(2);
        assertThat(said()).contains("Gebruik: sign PARTNER DATUM [EINDDATUM]");
        nothingChanged();
    }

    @Test
    void the_register_shows_the_version_in_force_and_the_one_that_comes() {
        assertThat(command().show()).isZero();
        assertThat(said().lines().filter(line -> line.contains("geldig vanaf"))).hasSize(2);
        assertThat(said()).containsPattern("ggd +getekend +geen DPIA").contains("besluit FICTIEF-2026-01");
    }
}
