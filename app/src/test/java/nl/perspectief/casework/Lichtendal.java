package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.shared.MovableClock;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.CaseOpening.Opening;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo partnership with its covenant on a PostgreSQL of its own, a clock to move, and cases to work in. */
final class Lichtendal {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate SPRING = LocalDate.of(2027, 2, 23);
    private static final Lichtendal UP = new Lichtendal();

    private final ModuleServer modules = new ModuleServer("register", "sharing", "casework");
    final MovableClock clock = modules.clock;

    private Lichtendal() {}

    static Lichtendal up() {
        return UP;
    }

    <T> T get(Class<T> type) {
        return modules.get(type);
    }

    Acting acting(String subject) {
        return get(Professionals.class)
                .of(subject)
                .getFirst()
                .under(Working.on("d3"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    UUID professional(String subject) {
        return acting(subject).professionalId();
    }

    ModuleServer server() {
        return modules;
    }

    /** The same for somebody by id. */
    long rows(UUID professional, String from) {
        Acting acting = get(Professionals.class)
                .mandate(professional)
                .orElseThrow()
                .under(Working.on("d3"), "4bf92f3577b34da6a3ce929d0e0e4736");
        return rows(acting, from);
    }

    /** How many rows of a table someone sees, whatever the application would ask. */
    long rows(String subject, String from) {
        return rows(acting(subject), from);
    }

    /** As the application's role would, for somebody who acts: past every page. @return how many rows it touched */
    int sql(Acting acting, String sql, Object... values) {
        return get(Transactions.class)
                .as(acting, () -> get(JdbcClient.class).sql(sql).params(values).update());
    }

    static void refused(String why, ThrowingCallable deed) {
        assertThatThrownBy(deed).rootCause().hasMessageContaining(why);
    }

    private long rows(Acting acting, String from) {
        return get(Transactions.class)
                .as(
                        acting,
                        () -> get(JdbcClient.class)
                                .sql("SELECT count(*) FROM " + from)
                                .query(Long.class)
                                .single());
    }

    /** A case that Ilse opens and Karim leads, with a name; nobody was told yet. */
    UUID openedCase(int route) {
        Acting ilse = acting("ilse.gemeente");
        UUID id = get(CaseFiles.class)
                .open(
                        ilse,
                        new Opening(
                                null,
                                UUID.randomUUID(),
                                route,
                                professional("karim.gemeente"),
                                ilse.organisationId(),
                                Working.LICHTENDAL));
        get(CaseFiles.class)
                .identify(ilse, id, new Identity("Jayden", "Voorbeeld-Verzonnen", LocalDate.of(2011, 3, 2)));
        return id;
    }

    /** The same, told to the young person and the parents, who agree. */
    UUID toldCase() {
        UUID id = openedCase(1);
        get(CaseFiles.class)
                .inform(
                        acting("karim.gemeente"),
                        id,
                        1,
                        new Together(TODAY, null, null, TODAY, TODAY, TODAY)
                                .by(acting("karim.gemeente").professionalId()));
        return id;
    }

    UUID seat(UUID caseId, String subject, boolean gives) {
        CaseAnswer answer = get(Participants.class)
                .add(
                        acting("karim.gemeente"),
                        caseId,
                        new Participants.NewSeat(
                                professional(subject), new Narrative("Nodig voor de aanpak."), SPRING, gives));
        return done(answer);
    }

    static UUID done(CaseAnswer answer) {
        if (answer instanceof CaseAnswer.Done(UUID id)) {
            return id;
        }
        throw new AssertionError("not done: " + answer);
    }

    void pass(Duration duration) {
        clock.pass(duration);
    }
}
