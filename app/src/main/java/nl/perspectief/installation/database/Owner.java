package nl.perspectief.installation.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.organisations.owner.OwnerDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The owner of the tables, for a process that ends when its work is done; the running application has none. */
public record Owner(String url, String user, String password) {
    /** The one of an embedded installation. */
    public static Owner ofFolder(Path folder, String url) {
        return new Owner(url, "perspectief_owner", Secrets.ofOwner(folder).of("database-owner"));
    }

    /** A connection for each question, to read with. */
    public DataSource tables() {
        return new DriverManagerDataSource(url, user, password);
    }

    /** To write with. */
    public OwnerDatabase database() {
        return new OwnerDatabase(url, user, password);
    }

    @Override
    public String toString() {
        return "Owner[" + user + "]";
    }
}
