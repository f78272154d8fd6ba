package nl.perspectief.installation.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import nl.perspectief.organisations.owner.PartnershipPreparation;
import nl.perspectief.registration.CovenantPreparation;
import nl.perspectief.shared.Unusable;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.core.NestedExceptionUtils;

/**
 * What only the owner of the tables may do, before the application runs: make and change tables, put the demo in place,
 * bring the compiled covenant up to date. Done in a process that ends.
 */
public final class DatabasePreparation {
    private static final String KEEP = """
            INSERT INTO installation (made_as, prepared, prepared_at) VALUES (?, ?, ?)
            ON CONFLICT (one) DO UPDATE SET prepared = excluded.prepared, prepared_at = excluded.prepared_at
            RETURNING made_as""";

    private DatabasePreparation() {}

    /** Idempotent. @return how many migrations were new to it @throws Unusable when the database is of the demo and should not be, or the other way around */
    public static int carryOut(Owner owner, boolean demo, Clock clock) {
        int migrations = migrate(owner);
        owner.database().inTransaction(connection -> refuseOtherKind(connection, demo));
        PartnershipPreparation.prepare(owner.database(), clock, demo);
        CovenantPreparation.prepare(owner.database(), clock, demo);
        owner.database().inTransaction(connection -> keep(connection, demo, clock));
        return migrations;
    }

    private static int migrate(Owner owner) {
        try {
            return Migrations.carryOut(owner.tables());
        } catch (FlywayValidateException _) {
            throw new Unusable("De tabellen in deze gegevensmap zijn van een andere uitgave, die hier niet verder kan."
                    + " Zet de uitgave terug waarmee de map is gemaakt, of begin met --data in een nieuwe map."
                    + " Er is niets veranderd.");
        } catch (FlywayException e) {
            String reason =
                    String.valueOf(NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            throw new Unusable("De tabellen zijn niet klaar te maken ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + " "
                    + reason.lines().findFirst().orElse("") + ")."
                    + " Er is niets half gedaan; zie docs/manual.");
        }
    }

    private static void refuseOtherKind(Connection connection, boolean demo) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT made_as FROM installation")) {
            if (rows.next() && !rows.getString(1).equals(kind(demo))) {
                throw new Unusable(
                        demo
                                ? "Deze database is van een echte installatie; de demo komt daar niet in."
                                : "In deze database wonen of woonden verzonnen mensen; zij kan geen echte meer worden."
                                        + " Begin met --data in een nieuwe map.");
            }
        }
    }

    private static String kind(boolean demo) {
        return demo ? "demo" : "real";
    }

    private static void keep(Connection connection, boolean demo, Clock clock) throws SQLException {
        try (var keep = connection.prepareStatement(KEEP)) {
            keep.setString(1, kind(demo));
            keep.setString(2, Prepared.wanted());
            keep.setTimestamp(3, Timestamp.from(clock.instant()));
            keep.execute();
        }
    }
}
