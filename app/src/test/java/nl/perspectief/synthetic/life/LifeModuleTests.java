package nl.perspectief.synthetic.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.casework.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stories, told through the services to a database of the tests, and seen by the people in it on their pages. */
class LifeModuleTests {
    private static final Pattern TASK =
            Pattern.compile("<ul class=\"ps-todo[^>]*>\\s*<li[^>]*>\\s*<(?:a|span)[^>]*>([^<]+)<");

    private static final ToldLife LIFE = ToldLife.told();

    private static String page(String subject, String path) {
        return LIFE.as(subject).get(path).body();
    }

    /** The page behind the name of a young person in a list. */
    private static String of(String subject, String list, String young, String... further) {
        Matcher link = Pattern.compile("href=\"(" + list + "/[0-9a-f-]{36})\"[^>]*>(?:<strong>)?\\s*" + young)
                .matcher(page(subject, list));
        assertThat(link.find()).as(young + " for " + subject).isTrue();
        return page(subject, link.group(1) + String.join("", further));
    }

    private static Set<String> told(String sql) {
        return new TreeSet<>(LIFE.asked(sql));
    }

    @Test
    void everybody_has_something_to_do_today() {
        Set<String> idle = new TreeSet<>();
        for (String who : told("SELECT subject FROM professional")) {
            if (!TASK.matcher(page(who, "/")).find()) {
                idle.add(who);
            }
        }
        assertThat(idle).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ilse.gemeente, procesregisseur: beginnen, Fleur",
        "ilse.gemeente, procesregisseur: wegen, Selma",
        "ilse.gemeente, tweede lezer, Ilyas",
        "karim.gemeente, jij: tweede lezing, Ilyas",
        "ilse.gemeente, jij: tweede lezing, Amir",
        "ilse.gemeente, jij: besluiten, Joep",
        "karim.gemeente, een collega: besluiten, Nisa"
    })
    void a_referral_waits_in_every_state_of_a_weighing(String lead, String turn, String young) {
        String row = Arrays.stream(page(lead, "/wegingen").split("<tr>"))
                .filter(line -> line.contains(young))
                .findFirst()
                .orElseThrow();
        assertThat(row).contains(turn);
    }

    @Test
    void a_second_reader_disagreed_and_says_why() {
        assertThat(of("ilse.gemeente", "/wegingen", "Nisa")).contains("Probeer dat eerst; dat is lichter.");
    }

    @ParameterizedTest
    @CsvSource({
        "daan.jongerenwerk, Lees het antwoord op je aanmelding: ga verder met lichtere hulp",
        "emma.school, Lees het antwoord op je aanmelding: een andere weg past beter",
        "sanne.jongerenwerk, Je aanmelding is niet opgepakt. Lees wat er met je signaal gebeurt",
        "sanne.jongerenwerk, Vernietig je signaal over Tess (15)",
        "daan.jongerenwerk, Lees het antwoord op je aanmelding: er is een persoonsgerichte aanpak",
        "karim.gemeente, Lees mee met de overdracht van Bram (17)",
        "karim.gemeente, Kijk of de aanpak van Yara (17) nog klopt",
        "ruben.maatschappelijkwerk, Kijk of de aanpak van Aya (14) nog klopt",
        "sanne.jongerenwerk, Gebruik wat je kreeg over Tygo (16)",
        "nora.leerplicht, Beantwoord de vraag van Ilse Voorbeeld over Selma (15)",
        "sanne.jongerenwerk, Lees het antwoord van Mark Testman over Tygo (16)",
        "lotte.maatschappelijkwerk, Wat is gedeeld over Sem (13)",
        "karim.gemeente, Wat je kreeg over Sem (13)",
        "yasmin.ggd, Besluit wat je doet met het signaal over Sami (15)"
    })
    void what_happened_waits_for_who_has_to_do_something_with_it(String who, String sentence) {
        assertThat(page(who, "/")).contains(sentence);
    }

    @Test
    void what_the_police_gave_about_tygo_ends_tomorrow_and_is_said_first() {
        Matcher task = Pattern.compile("Gebruik wat je kreeg over Tygo.*?ps-tag[^>]*>([^<]+)<", Pattern.DOTALL)
                .matcher(page("sanne.jongerenwerk", "/"));
        assertThat(task.find()).isTrue();
        assertThat(task.group(1)).isEqualTo("morgen");
    }

    @Test
    void cases_stand_in_each_phase_and_came_by_each_route() {
        for (Phase phase : Phase.values()) {
            assertThat(page("karim.gemeente", "/casussen?fase=" + phase.id()))
                    .as(phase.id())
                    .contains("href=\"/casussen/0");
        }
        assertThat(told("SELECT route::text FROM case_file")).containsExactly("1", "2", "3");
        assertThat(told("SELECT id::text FROM case_file")).hasSize(12);
    }

    @Test
    void telling_is_put_off_in_one_case_and_waits_in_another() {
        assertThat(of("karim.gemeente", "/casussen", "Milan")).contains("Nog niet geïnformeerd, uitgesteld tot");
        assertThat(of("karim.gemeente", "/casussen", "Luuk"))
                .contains("Uitstel liep af op", "De melder verwacht dat je belt");
    }

    @Test
    void a_relapse_is_part_of_the_plan() {
        assertThat(of("karim.gemeente", "/casussen", "Noa"))
                .contains("Terugval: ", "terugvallen hoort bij stoppen", "Na de terugval miste zij drie dagen.");
    }

    @Test
    void what_was_not_right_was_taken_back_from_its_readers() {
        assertThat(of("bilal.school", "/casussen", "Aya", "/delen")).contains("geëindigd op");
        assertThat(of("ruben.maatschappelijkwerk", "/casussen", "Aya"))
                .contains("Aya levert haar werk weer in")
                .doesNotContain("weer bij het hek");
    }

    @Test
    void a_partner_whose_dpia_waits_records_and_refers_nothing() {
        assertThat(told("SELECT o.partner FROM signal s JOIN organisation o ON o.id = s.organisation_id"))
                .contains("ggd", "jongerenwerk", "leerplicht", "maatschappelijkwerk", "om", "politie", "school");
        assertThat(told("SELECT o.partner FROM referral r JOIN organisation o ON o.id = r.organisation_id"))
                .doesNotContain("ggd")
                .contains("jongerenwerk", "leerplicht", "maatschappelijkwerk", "school");
    }

    @Test
    void every_deed_was_logged_at_its_own_moment_and_the_chains_hold() {
        assertThat(told("SELECT (now()::date - min(at)::date > 150)::text FROM trail_line"))
                .containsExactly("true");
        assertThat(told("SELECT (max(at) <= clock_timestamp())::text FROM trail_line"))
                .containsExactly("true");
        assertThat(new VerifyCommand(
                                LIFE.installation.ownerTables(LIFE.folder), Chains.ALL, Clock.systemUTC(), System.out)
                        .run(VerifyCommand.Options.NONE))
                .isZero();
    }
}
