package nl.perspectief.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseQuestion;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.ActionBoard;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.CaseOpening.Opening;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.SignalLine;
import nl.perspectief.signals.SignalQuestion;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.board.BoardQuestion;
import nl.perspectief.signals.board.WeighingBoard;
import nl.perspectief.signals.destroying.Destructions;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.WeighingLine;
import nl.perspectief.signals.weighing.Weighings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The lists that a day begins with, on a database with thousands of rows of many partnerships: of a table that grows no statement
 * reads a good part, whatever it does with it. Asked of what the pages ask.
 */
class WholeTableModuleTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int COPIES = 3000;
    private static final int PARTNERSHIPS = 60;

    /** A table with more rows than people and settings make grows with the work. */
    private static final long GROWS = 2500;

    private static final ModuleServer SERVER = new ModuleServer("register", "sharing", "signals", "casework", "desk");
    private static final Plans PLANS = new Plans();

    @BeforeAll
    static void much() throws InterruptedException {
        referred();
        weighed();
        told();
        new Multiplied(SERVER.superuser()).by(COPIES, PARTNERSHIPS);
        SERVER.superuser().sql(Plans.TELLING).update();
        SERVER.superuser().sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                         WHERE datname = current_database() AND usename = 'perspectief_app'""").query().listOfRows();
        Thread.sleep(1_000); // whoever keeps connections looks whether one is alive when it was not used for a moment
    }

    @AfterAll
    static void close() {
        PLANS.close();
        SERVER.close();
    }

    private static Acting acting(String subject, String purpose) {
        return SERVER.get(Professionals.class)
                .of(subject)
                .getFirst()
                .under(Working.on(purpose), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static UUID signal(String name) {
        return SERVER.get(Signals.class)
                .record(
                        acting("sanne.jongerenwerk", "d2"),
                        new NewSignal(
                                Exploitation.MAYBE,
                                new Identity(name, "Nergenshuizen", TODAY.minusYears(15)),
                                "noorderpoort",
                                TODAY.minusDays(4),
                                Map.of(Statement.FACT, "Had drie telefoons bij zich."),
                                Informed.BOTH))
                .id();
    }

    private static Referral referred() {
        Acting sanne = acting("sanne.jongerenwerk", "d2");
        signal("Blijft");
        UUID signal = signal("Gaat");
        Referrals referrals = SERVER.get(Referrals.class);
        var items = referrals.preview(sanne, signal, Route.SEEN_ONLY, Consent.of(true)).orElseThrow().travels().stream()
                .map(received -> received.item().id())
                .collect(Collectors.toSet());
        return ((Referred.Made) referrals.refer(
                        sanne,
                        new NewReferral(signal, Route.SEEN_ONLY, Consent.of(true), "Samen kijken is nodig.", items)))
                .referral();
    }

    private static void weighed() {
        SERVER.get(Weighings.class)
                .begin(acting("ilse.gemeente", "d2"), referred().id());
    }

    private static void told() {
        Acting ilse = acting("ilse.gemeente", "d3");
        Acting karim = acting("karim.gemeente", "d3");
        CaseFiles files = SERVER.get(CaseFiles.class);
        UUID id = files.open(
                ilse,
                new Opening(
                        null, UUID.randomUUID(), 1, karim.professionalId(), ilse.organisationId(), Working.LICHTENDAL));
        files.identify(ilse, id, new Identity("Jayden", "Voorbeeld-Verzonnen", TODAY.minusYears(15)));
        files.inform(karim, id, 1, new Together(TODAY, null, null, TODAY, TODAY, TODAY).by(karim.professionalId()));
        for (String other : List.of("nora.leerplicht", "mark.politie")) {
            done(SERVER.get(Participants.class)
                    .add(
                            karim,
                            id,
                            new Participants.NewSeat(
                                    acting(other, "d3").professionalId(),
                                    new Narrative("Nodig voor de aanpak."),
                                    TODAY.plusMonths(3),
                                    other.startsWith("mark"))));
        }
        done(SERVER.get(PlanActions.class)
                .give(
                        karim,
                        id,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL,
                                new Narrative("Gesprek over het rooster."),
                                acting("nora.leerplicht", "d3").professionalId(),
                                TODAY.plusDays(9))));
        done(SERVER.get(CaseSharing.class)
                .give(
                        acting("mark.politie", "d3"),
                        id,
                        new CaseSharing.Offer(
                                null,
                                new CaseSharing.Statement(
                                        "c12",
                                        ItemKind.POLICE,
                                        Extent.SUMMARY,
                                        new Narrative("Aangehouden als meeloper."),
                                        TODAY.minusMonths(1),
                                        TODAY.plusYears(1)),
                                Map.of(
                                        acting("nora.leerplicht", "d3").professionalId(),
                                        new Narrative("Voor het gesprek met school.")),
                                "Niet doorgeven",
                                TODAY.plusMonths(2))));
    }

    private static void done(CaseAnswer answer) {
        assertThat(answer).isInstanceOf(CaseAnswer.Done.class);
    }

    /** The tables that grow, with how many rows they have. */
    private static Map<String, Long> growing() {
        Map<String, Long> rows = new HashMap<>();
        SERVER.superuser().sql("""
                        SELECT relname, reltuples::bigint AS rows FROM pg_class
                         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND reltuples > ?""").param(GROWS).query(row -> {
            rows.put(row.getString("relname"), row.getLong("rows"));
        });
        return rows;
    }

    /** The connection that was used tells what became of the last statement when it does another. */
    private static void reads(Runnable page) {
        PLANS.forget();
        page.run();
        SERVER.nobody().sql("SELECT 1").query().listOfRows();
        assertThat(PLANS.told()).as("statements that told what they did").isPositive();
        assertThat(PLANS.whole(growing())).isEmpty();
    }

    @Test
    void there_is_much_and_who_reads_it_whole_is_heard() {
        assertThat(growing())
                .containsKeys("signal", "referral", "file", "item", "item_identity", "disclosure", "case_file", "seat")
                .containsKeys("plan_action", "case_person", "weighing", "file_participant", "need");
        PLANS.forget();
        SERVER.nobody()
                .sql("SELECT count(*) FROM professional p WHERE p.name LIKE '%zzz%'")
                .query()
                .listOfRows();
        SERVER.nobody().sql("SELECT 1").query().listOfRows();
        assertThat(PLANS.whole(Map.of("professional", 20L)))
                .anySatisfy(found -> assertThat(found).contains("professional (Seq Scan", "LIKE '%zzz%'"));
    }

    @Test
    void what_waits_today_for_who_works_at_the_front_weighs_leads_a_case_or_sits_at_its_table() {
        for (String login :
                List.of("sanne.jongerenwerk", "ilse.gemeente", "karim.gemeente", "nora.leerplicht", "mark.politie")) {
            reads(() -> SERVER.get(Desk.class).of(acting(login, "vandaag")));
        }
    }

    /** Of the same people there is one in so many copies, with the first; in each two shares. Of each kind the desk shows the first. */
    @Test
    void what_is_cut_off_says_how_much_more_there_is_and_where() {
        int cases = COPIES / PARTNERSHIPS + 1;
        Today nora = SERVER.get(Desk.class).of(acting("nora.leerplicht", "vandaag"));
        assertThat(nora.moreTold())
                .containsExactlyInAnyOrder(
                        new More("desk.more.seats-many", "/casussen", Worklist.FIRST),
                        new More("desk.more.fresh-many", "/casussen", Worklist.FIRST));
        assertThat(nora.more()).contains(new More("desk.more.actions", "/casussen", cases - Worklist.FIRST));
    }

    @Test
    void the_signals_of_an_organisation() {
        Acting sanne = acting("sanne.jongerenwerk", "d1");
        for (boolean mine : List.of(true, false)) {
            reads(() -> SERVER.get(Signals.class)
                    .list(sanne, new SignalQuestion(mine, EnumSet.allOf(SignalLine.State.class), null)));
            reads(() -> SERVER.get(Signals.class)
                    .list(sanne, new SignalQuestion(mine, EnumSet.of(SignalLine.State.NOT_REFERRED), null)));
        }
        reads(() -> SERVER.get(Referrals.class).unseen(sanne));
    }

    @Test
    void the_referrals_that_wait_to_be_weighed() {
        Acting ilse = acting("ilse.gemeente", "d2");
        reads(() -> SERVER.get(WeighingBoard.class).list(ilse, BoardQuestion.after(null)));
        for (BoardQuestion.Order order : BoardQuestion.Order.values()) {
            reads(() -> SERVER.get(WeighingBoard.class)
                    .list(
                            ilse,
                            new BoardQuestion(
                                    EnumSet.allOf(WeighingLine.State.class),
                                    EnumSet.allOf(Route.class),
                                    true,
                                    order,
                                    null,
                                    null)));
        }
        reads(() -> SERVER.get(Destructions.class).kept(ilse));
    }

    @Test
    void the_cases_of_who_leads_them_and_of_who_sits_at_the_table() {
        for (String login : List.of("ilse.gemeente", "karim.gemeente", "nora.leerplicht", "mark.politie")) {
            for (CaseQuestion.Order order : CaseQuestion.Order.values()) {
                reads(() -> SERVER.get(CaseFiles.class)
                        .list(acting(login, "d3"), new CaseQuestion(null, order, null, null)));
            }
            reads(() -> SERVER.get(CaseFiles.class).list(acting(login, "d3"), CaseQuestion.newest(Phase.START, null)));
        }
    }

    /** Those of all cases of a leading organisation are read by their day until a page is full: it has most of them. */
    @Test
    void the_actions_of_somebody_and_of_the_cases_to_lead() {
        for (String login : List.of("ilse.gemeente", "karim.gemeente", "nora.leerplicht", "mark.politie")) {
            for (ActionBoard.State state : ActionBoard.State.values()) {
                for (boolean led : login.endsWith(".gemeente") ? List.of(false) : List.of(true, false)) {
                    reads(() -> SERVER.get(ActionBoard.class)
                            .look(acting(login, "d3"), new ActionBoard.Wanted(led, state, null, null, null)));
                }
            }
        }
    }
}
