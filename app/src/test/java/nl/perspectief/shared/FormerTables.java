package nl.perspectief.shared;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Databases as older versions left them, with one history for the migrations of all modules. */
public final class FormerTables {
    /** The last migration that was in it. */
    public static final String LAST = "902";

    private FormerTables() {}

    /** @param version of the last migration, as far as there were any */
    public static void upTo(DataSource owner, String version) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
