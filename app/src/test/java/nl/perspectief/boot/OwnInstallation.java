package nl.perspectief.boot;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    Options asked(String... arguments) {
        return Options.read(arguments, environment);
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
