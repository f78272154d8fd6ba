package nl.perspectief.installation.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables, policies and grants on a PostgreSQL with nothing in it, made once for the tests that read them. */
final class MigratedSchema {
    private static final EmbeddedPostgres SERVER = start();

    private MigratedSchema() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            JdbcClient superuser = JdbcClient.create(server.getPostgresDatabase());
            superuser.sql(DatabaseRoles.sql("owner", "app")).update();
            Migrations.carryOut(server.getDatabase("perspectief_owner", "postgres"));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JdbcClient superuser() {
        return JdbcClient.create(SERVER.getPostgresDatabase());
    }

    static DataSource application() {
        return SERVER.getDatabase("perspectief_app", "postgres");
    }

    static List<String> texts(String sql) {
        return superuser().sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
