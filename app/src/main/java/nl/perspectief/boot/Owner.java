package nl.perspectief.boot;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.perspectief.boot.embedded.Secrets;
import nl.perspectief.organisations.OwnerDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The owner of the tables, for a process that ends when its work is done; the running application has none. */
record Owner(String url, String user, String password) {
    /** The one of an embedded installation. */
    static Owner ofFolder(Path folder, String url) {
        return new Owner(url, "perspectief_owner", Secrets.ofOwner(folder).of("database-owner"));
    }

    /** A connection for each question, to read with. */
    DataSource tables() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** To write with. */
    OwnerDatabase database() {
        return new OwnerDatabase(url, user, password);
    }

    @Override
    public String toString() {
        return "Owner[" + user + "]";
    }
}
