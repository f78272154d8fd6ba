package nl.perspectief.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Ids;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.shared.MovableClock;
import nl.perspectief.sharing.items.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The module with those beneath it; a case that would be opened is only noted. */
public final class SignalsServer implements AutoCloseable {
    public static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    public final List<CaseOpening.Opening> opened = new ArrayList<>();
    public final MovableClock clock;
    private final ModuleServer modules;

    public SignalsServer() {
        modules = new ModuleServer(
                List.of("register", "sharing", "attachments", "signals"),
                context -> context.registerBean(CaseOpening.class, () -> (acting, opening) -> {
                    opened.add(opening);
                    return Ids.next(context.getBean(MovableClock.class).instant());
                }));
        clock = modules.clock;
    }

    public <T> T get(Class<T> type) {
        return modules.get(type);
    }

    public JdbcClient superuser() {
        return modules.superuser();
    }

    /** The application's own connection, without anyone who acts. */
    public JdbcClient nobody() {
        return modules.nobody();
    }

    /** Someone of the demo partnership at work, by login. */
    public Acting acting(String subject, String purpose) {
        Mandate mandate = get(Professionals.class).of(subject).getFirst();
        return mandate.under(Working.on(purpose), TRACE);
    }

    /** What somebody does by SQL as the application's own role; how many rows that touched. */
    public int done(Acting acting, String sql, Object... values) {
        return modules.done(acting, sql, values);
    }

    /** How many rows of a table there are for someone who bypasses every policy. */
    public long rows(String table, String column, UUID id) {
        return superuser()
                .sql("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** A fictitious boy of fifteen, seen by someone who says so in several ways. */
    public static NewSignal aboutJayden() {
        return new NewSignal(
                Exploitation.MAYBE,
                new Identity("Jayden", "Verzonnen", LocalDate.of(2011, 3, 2)),
                "noorderpoort",
                LocalDate.of(2026, 11, 20),
                Map.of(
                        Statement.FACT, "Had drie telefoons bij zich.",
                        Statement.INTERPRETATION, "Ik denk dat hij onder druk staat.",
                        Statement.SCHOOL, "Hij was deze week twee keer niet op school.",
                        Statement.VOICE, "Laat me met rust, ik los het op."),
                Informed.BOTH);
    }

    @Override
    public void close() {
        modules.close();
    }
}
