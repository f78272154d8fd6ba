package nl.perspectief.access;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.owner.OwnerDatabase;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Unusable;

/** {@code tidy-logs}: removes logged decisions for systems of partners that were kept for their term. */
public final class TidyCommand {
    /** As long as the lines of the other logs (Wpg 25(1)(c)); the database keeps younger lines whatever is asked. */
    public static final int FEWEST_YEARS = 4;

    /** Longer than anybody keeps a log of decisions; the calendar of the database ends somewhere too. */
    public static final int MOST_YEARS = 100;

    /** Of a chain only what stands before the first line that stays, so that what is left can still be verified. */
    private static final String REMOVE = """
            WITH first_to_stay AS (
                SELECT organisation_id, min(seq) AS seq FROM access_decision
                 WHERE seq IS NOT NULL AND decided_at >= ? GROUP BY organisation_id)
            DELETE FROM access_decision d
             WHERE d.decided_at < ?
               AND (d.seq IS NULL OR d.seq < coalesce(
                       (SELECT f.seq FROM first_to_stay f WHERE f.organisation_id = d.organisation_id), d.seq + 1))""";

    private static final String REMOVE_ANSWERS = """
            WITH first_to_stay AS (
                SELECT organisation_id, min(seq) AS seq FROM answer_line WHERE decided_at >= ? GROUP BY organisation_id)
            DELETE FROM answer_line d
             WHERE d.decided_at < ?
               AND d.seq <= (SELECT h.seq FROM chain_head h
                              WHERE h.log = 'answer' AND h.organisation_id = d.organisation_id)
               AND d.seq < coalesce(
                       (SELECT f.seq FROM first_to_stay f WHERE f.organisation_id = d.organisation_id), d.seq + 1)""";

    private static final int DONE = 0;

    private final OwnerDatabase owner;
    private final Clock clock;
    private final PrintStream out;

    public TidyCommand(OwnerDatabase owner, Clock clock, PrintStream out) {
        this.owner = owner;
        this.clock = clock;
        this.out = out;
    }

    /** @param years how long a decision is kept @throws Unusable when that is too short */
    public int run(int years) {
        if (years < FEWEST_YEARS) {
            throw new Unusable("Beslissingen blijven minstens " + FEWEST_YEARS + " jaar bewaard; --log-years " + years
                    + " kan niet. Er is niets verwijderd.");
        }
        Instant before =
                clock.instant().atZone(DutchDays.ZONE).minusYears(years).toInstant();
        owner.inTransaction(connection -> {
            say(removed(connection, REMOVE, before) + " beslissingen", before, years);
            say(removed(connection, REMOVE_ANSWERS, before) + " antwoorden", before, years);
            say(OwnerTrail.removeBefore(connection, before) + " regels van aanmeldingen", before, years);
            OwnerTrail.note(connection, OwnerEvent.of("tidy-logs", SecurityCode.LOGS_TIDIED), clock.instant());
        });
        return DONE;
    }

    private static int removed(Connection connection, String sql, Instant before) throws SQLException {
        try (var delete = connection.prepareStatement(sql)) {
            delete.setTimestamp(1, Timestamp.from(before));
            delete.setTimestamp(2, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }

    private void say(String what, Instant before, int years) {
        out.println(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + System.getProperty("user.name") + ": "
                + what + " van voor " + before.truncatedTo(ChronoUnit.SECONDS) + " verwijderd, bewaartermijn " + years
                + " jaar");
    }
}
