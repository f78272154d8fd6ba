package nl.perspectief.register.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Working;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.registration.RegisterCommand;
import nl.perspectief.shared.Today;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A text in force that the application was not made with: words without a meaning, and conditions about the calendar. */
class AnotherTextModuleTests {
    private static final TestServer SERVER = TestServer.with(Map.of());
    private static final LocalDate TODAY = Today.here();

    private static int versions;
    private static String said = "";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** In force from today, instead of any other, and signed by everybody. */
    private static void inForce(UnaryOperator<String> change) {
        SortedMap<String, String> files = new TreeMap<>();
        SERVER.superuser()
                .sql(
                        "SELECT name, content FROM covenant_file WHERE hash = (SELECT hash FROM covenant_version WHERE version = '2026.1')")
                .query(row -> {
                    files.put(row.getString("name"), change.apply(row.getString("content")));
                });
        versions++;
        files.replaceAll((_, text) -> text.replace("versie: '2026.1'", "versie: 'anders " + versions + "'"));
        Covenant made = switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable unreadable ->
                throw new IllegalStateException(unreadable.problems().toString());
        };
        SERVER.superuser()
                .sql("UPDATE covenant_version SET ended_on = valid_from WHERE version <> '2026.1'")
                .update();
        SERVER.superuser()
                .sql("INSERT INTO covenant_version (hash, covenant, version, valid_from) VALUES (?, ?, ?, ?)")
                .params(made.hash(), made.id(), made.version(), TODAY)
                .update();
        files.forEach((name, content) -> SERVER.superuser()
                .sql("INSERT INTO covenant_file (hash, name, content) VALUES (?, ?, ?)")
                .params(made.hash(), name, content)
                .update());
        made.partners()
                .forEach(partner -> SERVER.superuser()
                        .sql("INSERT INTO covenant_signature (hash, partner, signed_on) VALUES (?, ?, ?)")
                        .params(made.hash(), partner.id(), TODAY)
                        .update());
    }

    private static UnaryOperator<String> without(String meaning) {
        return text -> text.replace(", betekent: " + meaning + "}", "}");
    }

    @Test
    void a_page_for_which_the_covenant_has_no_purpose_says_so_and_the_rest_goes_on() {
        inForce(without("herkennen"));
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        assertThat(sanne.get("/signalen").statusCode()).isEqualTo(404);
        assertThat(sanne.get("/signalen").body())
                .contains("Dit kan onder dit convenant niet", "betekent ‘herkennen’", "/convenant");
        assertThat(sanne.get("/").statusCode()).isEqualTo(200);
        assertThat(SERVER.as("ilse.gemeente").get("/wegingen").statusCode()).isEqualTo(200);
    }

    @Test
    void what_was_typed_for_work_that_the_covenant_has_no_word_for_is_shown_and_not_kept() {
        inForce(without("waarneming"));
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        sanne.get("/signalen/nieuw");
        int before = signals();
        var answer = sanne.submit(
                "/signalen",
                "uitbuiting",
                "NO",
                "buurt",
                SERVER.superuser()
                        .sql("SELECT code FROM neighbourhood ORDER BY code LIMIT 1")
                        .query(String.class)
                        .single(),
                "feit",
                "Stond om negen uur bij het station.",
                "jongere-weet",
                "YES",
                "ouders-weten",
                "YES");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("betekent ‘waarneming’", "Er is niets gebeurd", "Stond om negen uur bij het station.");
        assertThat(signals()).isEqualTo(before);
    }

    private static int signals() {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM signal")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_condition_about_the_calendar_opens_and_closes_flows_on_its_days() {
        LocalDate first = TODAY.plusDays(2);
        inForce(text -> text.replaceFirst(
                        "(?m)^voorwaarden:\n",
                        "voorwaarden:\n  actieweek: {naam: het actieweek is, bron: klok, herstel: niemand, betekent: tussen "
                                + first + " en " + first.plusDays(4) + "}\n")
                .replace("mits: [", "mits: [actieweek, "));
        SortedMap<LocalDate, Set<Flow>> flows = SERVER.bean(Registers.class).flowsByDay(Working.LICHTENDAL, TODAY);
        Set<Flow> before = flows.getOrDefault(TODAY, Set.of());
        assertThat(flows.get(first)).hasSizeGreaterThan(before.size()).containsAll(before);
        assertThat(flows.get(first.plusDays(5))).isEqualTo(before);
    }

    @Test
    void a_condition_of_the_register_is_recorded_by_the_owner_and_until_its_end() {
        inForce(
                text -> text.replaceFirst(
                        "(?m)^voorwaarden:\n",
                        "voorwaarden:\n  geheim-getekend: {naam: de ontvanger geheimhouding tekende, bron: convenantregister, wie: de beheerder, hoe: laten tekenen}\n"));
        assertThat(fact("geheim-getekend", "halt", TODAY.toString())).isZero();
        assertThat(said).contains("voorwaarde geheim-getekend voor wat halt ontvangt vastgelegd vanaf " + TODAY);
        assertThat(truth("halt", TODAY)).isEqualTo(Truth.TRUE);
        assertThat(truth("politie", TODAY)).isEqualTo(Truth.UNKNOWN);
        assertThat(truth("halt", TODAY.minusDays(1))).isEqualTo(Truth.UNKNOWN);
        String end = TODAY.plusDays(3).toString();
        assertThat(fact("geheim-getekend", "halt", TODAY.toString(), end)).isZero();
        assertThat(truth("halt", TODAY.plusDays(2))).isEqualTo(Truth.TRUE);
        assertThat(truth("halt", TODAY.plusDays(3))).isEqualTo(Truth.UNKNOWN);

        assertThat(fact("toestemming", "halt", TODAY.toString())).isEqualTo(2);
        assertThat(said)
                .contains("Voorwaarde toestemming legt niemand in het register vast. Dat kan met: geheim-getekend.");
        assertThat(fact("geheim-getekend", "niemand", TODAY.toString())).isEqualTo(2);
        assertThat(fact("geheim-getekend", "halt")).isEqualTo(2);
    }

    private static int fact(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = new RegisterCommand(new CommandRun(
                        SERVER.owner(),
                        Clock.systemUTC(),
                        CommandOutput.of(new PrintStream(out, true, StandardCharsets.UTF_8)),
                        false))
                .fact(List.of(words), null);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static Truth truth(String receiver, LocalDate day) {
        Registers registers = new Registers(SERVER.superuser());
        Covenant covenant =
                registers.on(Working.LICHTENDAL, TODAY).orElseThrow().covenant();
        return new RegisteredFacts(
                        covenant.vocabulary()::condition,
                        registers.on(day, covenant),
                        "gemeente",
                        receiver,
                        "c1",
                        null,
                        Circumstances.UNKNOWN)
                .of("geheim-getekend");
    }
}
