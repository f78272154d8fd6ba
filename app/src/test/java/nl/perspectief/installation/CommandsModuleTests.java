package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.perspectief.shared.Today;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Commands as they are typed, on an installation of a partnership itself that was never started. */
class CommandsModuleTests {
    private static final OwnInstallation OWN = new OwnInstallation();
    private static final JdbcClient TABLES = JdbcClient.create(OWN.prepared().tables());
    private static final String TODAY = Today.here().toString();
    private static final String PROOF = "(proef: er is niets veranderd)\n";

    private static String said = "";
    private static String refused = "";

    @BeforeAll
    static void covenant() {
        String folder = Path.of("../covenants/lokale-pga-lichtendal").toString();
        assertThat(typed("register-covenant", folder)).isZero();
        assertThat(said)
                .contains("versie 2026.1, hash ")
                .contains("organisatie jongerenwerk toegevoegd")
                .contains(
                        "vanaf vandaag gaan 2 soorten gegevens open, voor: politie, veiligthuis\n") // what the law lets
                // anybody report
                .doesNotContain("gelezen");
    }

    @AfterAll
    static void stop() {
        OWN.close();
    }

    /** The exit code; results and refusals are kept apart. */
    private static int typed(String... words) {
        Typed.Heard heard = Typed.apart(OWN.askedByOwner(words));
        said = heard.results();
        refused = heard.refusals();
        return heard.code();
    }

    private static int add(String who, String partner, String roles, String... more) {
        List<String> words = new ArrayList<>(
                List.of("user", "add", who, "--organisation", partner, "--name", "Els Voorbeeld", "--roles", roles));
        words.addAll(List.of("--function", "medewerker"));
        words.addAll(List.of(more));
        return typed(words.toArray(String[]::new));
    }

    private static int roles(String who, String partner, String roles, String... more) {
        List<String> words =
                new ArrayList<>(List.of("user", "roles", who, "--organisation", partner, "--roles", roles));
        words.addAll(List.of(more));
        return typed(words.toArray(String[]::new));
    }

    private static void signIn(String who) {
        TABLES.sql("""
                        INSERT INTO spring_session (primary_id, session_id, creation_time, last_access_time,
                            max_inactive_interval, expiry_time, principal_name)
                        VALUES (gen_random_uuid()::text, gen_random_uuid()::text, 0, 0, 1800, 9999999999999, ?)""").param(who).update();
    }

    private static long count(String sql) {
        return TABLES.sql("SELECT count(*) FROM " + sql).query(Long.class).single();
    }

    @Test
    void a_signature_that_is_tried_is_told_and_not_there() {
        assertThat(typed("dpia", "halt", TODAY)).isZero();
        assertThat(typed("dpia", "om", TODAY)).isZero();
        assertThat(typed("sign", "om", TODAY)).isZero();
        assertThat(typed("sign", "halt", TODAY, "--dry-run")).isZero();
        assertThat(said)
                .contains("proef: handtekening van halt onder versie 2026.1")
                .contains(" open, voor: ")
                .endsWith(PROOF);
        assertThat(count("covenant_signature WHERE partner = 'halt'")).isZero();
        assertThat(typed("sign", "halt", TODAY, "--version", "2026.1")).isZero();
        assertThat(said).contains(System.getProperty("user.name") + ": handtekening van halt");
        assertThat(count("covenant_signature WHERE partner = 'halt'")).isEqualTo(1);
        assertThat(typed("sign", "halt", TODAY, "--version", "9.9")).isEqualTo(2);
        assertThat(typed("sign", "halt", TODAY, TODAY)).isZero();
        assertThat(said).contains("eindigt op " + TODAY).contains("dicht, voor: ");
        assertThat(typed("register")).isZero();
        assertThat(said).containsPattern("halt +niet getekend +DPIA vastgesteld");
    }

    @Test
    void roles_are_set_and_what_was_taken_away_is_told_and_holds_at_once() {
        assertThat(add("els", "gemeente", "procesregisseur,casusregisseur", "--dry-run"))
                .isZero();
        assertThat(said).contains("proef: els heeft een mandaat bij gemeente").endsWith(PROOF);
        assertThat(count("professional WHERE subject = 'els'")).isZero();
        assertThat(add("els", "gemeente", "procesregisseur,casusregisseur")).isZero();
        assertThat(add("els", "gemeente", "casusregisseur,procesregisseur")).isZero();
        assertThat(said).contains("els had al een mandaat bij gemeente").contains("Er is niets veranderd.");
        assertThat(add("els", "gemeente", "frontlijn")).isEqualTo(2);
        assertThat(refused)
                .contains("els heeft al een mandaat bij gemeente, met: procesregisseur, casusregisseur")
                .contains("user roles els --organisation gemeente --roles frontlijn");

        signIn("els");
        assertThat(roles("els", "gemeente", "casusregisseur,frontlijn", "--dry-run"))
                .isZero();
        assertThat(said).contains("proef: ").contains("1 sessie beëindigd").endsWith(PROOF);
        assertThat(count("spring_session WHERE principal_name = 'els'")).isEqualTo(1);
        assertThat(roles("els", "gemeente", "casusregisseur,frontlijn")).isZero();
        assertThat(said)
                .contains("erbij: frontlijn; afgenomen: procesregisseur")
                .contains("1 sessie beëindigd")
                .contains("Let op: bij gemeente is nu niemand meer procesregisseur");
        assertThat(count("spring_session WHERE principal_name = 'els'")).isZero();
        assertThat(typed("user", "list")).isZero();
        assertThat(said).containsPattern("gemeente +els +Els Voorbeeld +frontlijn, casusregisseur");
        assertThat(roles("els", "gemeente", "frontlijn,casusregisseur")).isZero();
        assertThat(said).contains("Er is niets veranderd.");
        assertThat(roles("els", "politie", "frontlijn")).isEqualTo(2);
        assertThat(refused).contains("els heeft geen mandaat bij politie. Wel bij: gemeente.");
        assertThat(roles("els", "gemeente", "koning")).isEqualTo(2);
    }

    @Test
    void one_mandate_is_withdrawn_and_then_all() {
        add("bo", "halt", "beheerder");
        add("bo", "om", "casuspartner");
        assertThat(typed("user", "remove", "bo", "--organisation", "halt")).isZero();
        assertThat(said)
                .contains("mandaat van bo bij halt ingetrokken, met: beheerder")
                .contains("Let op: bij halt is nu niemand meer beheerder")
                .contains("bo houdt een mandaat bij: om");
        assertThat(typed("user", "remove", "bo", "--organisation", "halt")).isEqualTo(2);
        assertThat(typed("user", "remove", "bo", "--dry-run")).isZero();
        assertThat(count("professional WHERE subject = 'bo'")).isEqualTo(1);
        assertThat(typed("user", "remove", "bo")).isZero();
        assertThat(said).contains("mandaat van bo bij om ingetrokken, met: casuspartner");
        assertThat(typed("user", "remove", "bo")).isEqualTo(2);
        assertThat(refused).contains("bo was er niet. Zie: user list");
        assertThat(typed("user", "list")).isZero();
        assertThat(said).doesNotContain("withdrawn").doesNotContain("bo ");
        assertThat(add("bo", "marslanders", "frontlijn")).isEqualTo(2);
        assertThat(refused).contains("Onbekende organisatie marslanders. Bekend zijn: ");
    }

    @Test
    void a_neighbourhood_says_when_and_by_whom_and_keeps_its_name() {
        assertThat(typed("neighbourhood", "noord", "Noord", "--dry-run")).isZero();
        assertThat(said).endsWith(PROOF);
        assertThat(typed("neighbourhood", "noord", "Noord")).isZero();
        assertThat(said)
                .startsWith(TODAY.substring(0, 4))
                .contains(System.getProperty("user.name") + ": buurt noord toegevoegd, met de naam Noord");
        assertThat(typed("neighbourhood", "noord", "Noord")).isZero();
        assertThat(said).contains("was er al").contains("Er is niets veranderd.");
        assertThat(typed("neighbourhood", "noord", "Zuid")).isEqualTo(2);
        assertThat(refused).contains("is er al en heet Noord");
        assertThat(typed("neighbourhood", "noord")).isEqualTo(2);
        assertThat(count("neighbourhood WHERE name = 'Noord'")).isEqualTo(1);
    }

    @Test
    void a_neighbourhood_that_was_typed_wrong_is_mended_while_nothing_is_there() {
        assertThat(typed("neighbourhood", "Noord met spatie", "X")).isEqualTo(2);
        assertThat(refused).contains("zonder spaties").contains("neighbourhood remove CODE");
        assertThat(said).isEmpty();
        assertThat(typed("neighbourhood", "west", "Wset")).isZero();
        assertThat(typed("neighbourhood", "rename", "west", "West", "--dry-run"))
                .isZero();
        assertThat(said).endsWith(PROOF);
        assertThat(typed("neighbourhood", "rename", "west", "West")).isZero();
        assertThat(said).contains("buurt west heet nu West, en heette Wset");
        assertThat(typed("neighbourhood", "list")).isZero();
        assertThat(said).containsPattern("west +West");
        assertThat(typed("neighbourhood", "remove", "west")).isZero();
        assertThat(typed("neighbourhood", "remove", "west")).isEqualTo(2);
        assertThat(refused).contains("Er is geen buurt west");
    }

    @Test
    void a_neighbourhood_with_signals_keeps_its_name_and_stays() {
        typed("neighbourhood", "oost", "Oost");
        add("sia", "jongerenwerk", "frontlijn");
        OWN.superuser().sql("""
                        WITH opened AS (
                            INSERT INTO file (id, kind, organisation_id, leads_as, regime, phase)
                            SELECT gen_random_uuid(), 'SIGNAL', p.organisation_id, 'ANYONE', 'test', 'OWN_RECORD'
                              FROM professional p WHERE p.subject = 'sia' RETURNING id, regime)
                        INSERT INTO signal (id, subject_id, organisation_id, recorded_by, neighbourhood, phase, exploitation,
                            recorded_at, regime)
                        SELECT f.id, gen_random_uuid(), p.organisation_id, p.id, 'oost', 'OWN_RECORD', 'NO', now(), f.regime
                          FROM opened f, professional p WHERE p.subject = 'sia'""").update();
        assertThat(typed("neighbourhood", "remove", "oost")).isEqualTo(2);
        assertThat(refused).contains("Bij de buurt oost (Oost) horen al signalen.");
        assertThat(typed("neighbourhood", "rename", "oost", "Verder oost")).isEqualTo(2);
        assertThat(count("neighbourhood WHERE name = 'Oost'")).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_user_is_named() {
        assertThat(add("kim", "gemeente", "frontlijn,koning")).isEqualTo(2);
        assertThat(refused)
                .contains("Onbekende rol ‘koning’")
                .contains("procesregisseur")
                .hasLineCount(1);
        assertThat(typed("user", "add", "kim", "--organisation", "gemeente", "--function", "x"))
                .isEqualTo(2);
        assertThat(refused)
                .contains("ontbreekt nog: --name, --roles.")
                .contains("casusregisseur")
                .hasLineCount(1);
        assertThat(typed("user", "dans", "kim")).isEqualTo(2);
        assertThat(refused).contains("Onbekend na user: dans.").hasLineCount(1);
        assertThat(add("kim", "gemeente", "frontlijn", "--dry-run")).isZero();
        for (String name : List.of("", "x y", "k".repeat(256), "withdrawn:kim")) {
            assertThat(add(name, "gemeente", "frontlijn")).as(name).isEqualTo(2);
            assertThat(refused).contains("kan geen sub").hasLineCount(1);
        }
        assertThat(said).isEmpty();
    }

    @Test
    void a_term_that_no_calendar_has_is_refused() {
        for (String years : List.of("600000", "-1", "101")) {
            assertThatThrownBy(() -> typed("tidy-logs", "--log-years", years))
                    .isInstanceOf(Unusable.class)
                    .hasMessageContaining("--log-years");
        }
        assertThatThrownBy(() -> typed("tidy-logs", "--log-years", "1"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("minstens 4 jaar");
    }
}
