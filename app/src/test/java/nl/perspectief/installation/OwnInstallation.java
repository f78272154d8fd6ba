package nl.perspectief.installation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.installation.database.DatabaseRoles;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.installation.preparation.OwnerGrounds;
import nl.perspectief.installation.settings.Options;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A PostgreSQL that the application did not start, with the two roles that {@code database-roles} tells to make. */
final class OwnInstallation implements AutoCloseable {
    private static final Pattern TOLD = Pattern.compile("-- +(PERSPECTIEF_\\w+)=(\\S+)");

    static final String PUBLIC_URL = "https://lichtendal.example.org";

    private final EmbeddedPostgres server;
    private final Map<String, String> environment = new HashMap<>();

    OwnInstallation() {
        this("https://login.example.org");
    }

    OwnInstallation(String issuer) {
        try {
            server = EmbeddedPostgres.start();
            String sql = DatabaseRoles.forOwnDatabase();
            try (var superuser = server.getPostgresDatabase().getConnection();
                    var statement = superuser.createStatement()) {
                statement.execute(sql);
                askForPasswords(statement);
            }
            Matcher told = TOLD.matcher(sql);
            while (told.find()) {
                environment.put(told.group(1), told.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        environment.put("PERSPECTIEF_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres");
        environment.put("PERSPECTIEF_ISSUER", issuer);
        environment.put("PERSPECTIEF_CLIENT_ID", "perspectief");
        environment.put("PERSPECTIEF_CLIENT_SECRET", Secrets.fresh());
        environment.put("PERSPECTIEF_PSEUDONYM_KEY", Secrets.fresh());
        environment.put("PERSPECTIEF_PUBLIC_URL", PUBLIC_URL);
    }

    /** The server of the tests trusts everybody; of a partnership it does not. */
    private static void askForPasswords(Statement superuser) throws IOException, SQLException {
        try (var rows = superuser.executeQuery("SHOW hba_file")) {
            rows.next();
            Path file = Path.of(rows.getString(1));
            String before = Files.readString(file);
            Files.writeString(
                    file,
                    "host all perspectief_app all scram-sha-256\nhost all perspectief_owner all scram-sha-256\n"
                            + before);
        }
        superuser.execute("SELECT pg_reload_conf()");
    }

    /** What the application is started with: all but the owner of the tables. */
    Options asked(String... arguments) {
        Map<String, String> own = new HashMap<>(environment);
        own.keySet().removeIf(name -> name.startsWith("PERSPECTIEF_DATABASE_OWNER"));
        return Options.read(arguments, own);
    }

    /** What a command of the owner is given. */
    Options askedByOwner(String... arguments) {
        return Options.read(arguments, environment);
    }

    /** The owner of the tables, with these prepared, as {@code migrate} leaves them. */
    Owner prepared() {
        try (OwnerGrounds grounds = OwnerGrounds.prepared(askedByOwner("migrate"))) {
            return grounds.owner();
        }
    }

    /** All that is set, for a command in a process of its own. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** The superuser of this server, who can do what nobody should. */
    JdbcClient superuser() {
        return JdbcClient.create(server.getPostgresDatabase());
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
