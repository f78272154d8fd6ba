package nl.perspectief.covenants.access;

import java.io.PrintStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import nl.perspectief.organisations.OwnerDatabase;

/** {@code tidy-logs}: removes logged decisions for systems of partners that were kept for their term. */
public final class TidyCommand {
    /** As long as the lines of the other logs (Wpg 25(1)(c)); the database keeps younger lines whatever is asked. */
    public static final int FEWEST_YEARS = 4;

    private static final int DONE = 0;
    private static final int MISUSED = 2;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final OwnerDatabase owner;
    private final Clock clock;
    private final PrintStream out;

    public TidyCommand(OwnerDatabase owner, Clock clock, PrintStream out) {
        this.owner = owner;
        this.clock = clock;
        this.out = out;
    }

    /** @param years how long a decision is kept @return 0 when done, 2 when the term is too short */
    public int run(int years) {
        if (years < FEWEST_YEARS) {
            out.println("Beslissingen blijven minstens " + FEWEST_YEARS + " jaar bewaard; --log-years " + years
                    + " kan niet. Er is niets verwijderd.");
            return MISUSED;
        }
        Instant before = clock.instant().atZone(ZONE).minusYears(years).toInstant();
        owner.inTransaction(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM access_decision WHERE decided_at < ?")) {
                delete.setTimestamp(1, Timestamp.from(before));
                out.println(clock.instant() + " " + System.getProperty("user.name") + ": "
                        + delete.executeUpdate() + " beslissingen van voor " + before + " verwijderd, bewaartermijn "
                        + years + " jaar");
            }
        });
        return DONE;
    }
}
