package nl.perspectief.installation;

import java.time.Clock;
import nl.perspectief.installation.database.DatabasePreparation;
import nl.perspectief.installation.database.Owner;

/** A database of a test's own, with the tables and the demo, as {@code migrate} leaves it. */
public final class PreparedDatabase {
    private PreparedDatabase() {}

    public static void demo(String url, String ownerPassword) {
        DatabasePreparation.carryOut(new Owner(url, "perspectief_owner", ownerPassword), true, Clock.systemUTC());
    }
}
