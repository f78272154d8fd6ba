package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.BirthDate;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.MovableClock;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.CaseOpening.Opening;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A small journey that begins two seconds before midnight in Amsterdam and ends two seconds after it: on an ordinary night, when
 * summer time begins and ends, and into and out of 29 February.
 */
class DayTurnsModuleTests {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final MovableClock CLOCK =
            new MovableClock(before(LocalDate.of(2026, 11, 28)).toInstant());
    private static final TestServer SERVER =
            TestServer.with(Map.of("perspectief.clock", CLOCK, "perspectief.session-longest", "90000h"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static ZonedDateTime before(LocalDate day) {
        return day.atTime(23, 59, 58).atZone(DutchDays.ZONE);
    }

    private static void set(ZonedDateTime moment) {
        CLOCK.pass(Duration.between(CLOCK.instant(), moment.toInstant()));
    }

    private static Acting acting(String subject, String purpose) {
        return SERVER.bean(Professionals.class).of(subject).getFirst().under(Working.on(purpose), TRACE);
    }

    private static UUID professional(String subject) {
        return acting(subject, "d3").professionalId();
    }

    /** The nights to 29 November 2026, to 28 March and 31 October 2027, and to 29 February and 1 March 2028. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-28", "2027-03-27", "2027-03-28", "2027-10-30", "2027-10-31", "2028-02-28", "2028-02-29"
            })
    void what_begins_before_midnight_is_whole_after_it(String night) {
        LocalDate day = LocalDate.parse(night);
        set(before(day));
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        Visitor nora = SERVER.as("nora.leerplicht");
        PageForm form = PageForm.in(
                sanne.get("/signalen/nieuw"),
                "/signalen",
                "uitbuiting",
                "MAYBE",
                "voornaam",
                "Nachtegaal",
                "achternaam",
                "Nergenshuizen",
                "geboortedatum",
                day.plusDays(1).minusYears(12).toString(),
                "buurt",
                "noorderpoort",
                "feit",
                "Zag een tas, vlak voor middernacht.",
                "jongere-weet",
                "YES",
                "ouders-weten",
                "YES");
        UUID caseId = toldCase(day);
        String shared = "/casussen/" + caseId;
        assertThat(nora.get(shared).body()).contains("Dorpel");
        action(caseId, day);
        assertThat(task(nora, day)).contains("Gesprek").doesNotContain("te laat");

        CLOCK.pass(Duration.ofSeconds(4));
        assertThat(DutchDays.of(CLOCK.instant())).isEqualTo(day.plusDays(1));
        HttpResponse<String> saved = form.send(sanne);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        String signal = saved.headers().firstValue("Location").orElseThrow();
        assertThat(sanne.get(signal).body()).contains("Nachtegaal", "(12)");
        assertThat(task(nora, day)).as("due yesterday").contains("te laat");
        assertThat(nora.get(shared).body()).as("on its last day").contains("Dorpel");
        set(before(day.plusDays(1)));
        assertThat(nora.get(shared).body()).as("two seconds before it ends").contains("Dorpel");
        CLOCK.pass(Duration.ofSeconds(4));
        assertThat(nora.get(shared).statusCode()).as("ended").isEqualTo(404);
    }

    /** The line of the action of this night. */
    private static String task(Visitor visitor, LocalDate day) {
        String body = visitor.get("/").body();
        int at = body.indexOf("Gesprek van " + day);
        return at < 0 ? "" : body.substring(at, body.indexOf("</li>", at));
    }

    /** Named and told, with Nora at the table through the next day. */
    private static UUID toldCase(LocalDate day) {
        Acting ilse = acting("ilse.gemeente", "d3");
        CaseFiles files = SERVER.bean(CaseFiles.class);
        UUID id = files.open(
                ilse,
                new Opening(
                        null,
                        UUID.randomUUID(),
                        1,
                        professional("karim.gemeente"),
                        ilse.organisationId(),
                        Working.LICHTENDAL));
        Places.done(files.identify(ilse, id, new Identity("Dorpel", "Nergenshuizen", day.minusYears(14))));
        Places.done(files.inform(
                acting("karim.gemeente", "d3"),
                id,
                1,
                new Together(day, null, null, day, day, day).by(professional("karim.gemeente"))));
        Places.done(SERVER.bean(Participants.class)
                .add(
                        acting("karim.gemeente", "d3"),
                        id,
                        new Participants.NewSeat(
                                professional("nora.leerplicht"),
                                new Narrative("Nodig voor de aanpak."),
                                day.plusDays(1),
                                false)));
        return id;
    }

    private static void action(UUID caseId, LocalDate day) {
        Places.done(SERVER.bean(PlanActions.class)
                .give(
                        acting("karim.gemeente", "d3"),
                        caseId,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL,
                                new Narrative("Gesprek van " + day + "."),
                                professional("nora.leerplicht"),
                                day)));
    }

    /** The law counts a birthday on the day that the calendar has; without one, the year is over when February is. */
    @Test
    void who_was_born_on_29_february_is_a_year_older_on_that_day_or_on_1_march() {
        BirthDate born = BirthDate.of(LocalDate.of(2012, 2, 29));
        assertThat(born.ageOn(LocalDate.of(2028, 2, 28)).youngest()).isEqualTo(15);
        assertThat(born.ageOn(LocalDate.of(2028, 2, 29)).youngest()).isEqualTo(16);
        for (int years : new int[] {12, 16, 18}) {
            BirthDate leap = BirthDate.of(LocalDate.of(2016, 2, 29));
            LocalDate march = LocalDate.of(2016 + years, 3, 1);
            int dayBefore = march.minusDays(1).getDayOfMonth() == 29 ? years : years - 1;
            assertThat(leap.ageOn(march).youngest()).isEqualTo(years);
            assertThat(leap.ageOn(march.minusDays(1)).youngest()).isEqualTo(dayBefore);
            assertThat(leap.ageOn(march.minusDays(2)).youngest()).isEqualTo(years - 1);
        }
    }
}
