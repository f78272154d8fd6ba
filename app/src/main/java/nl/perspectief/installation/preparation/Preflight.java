package nl.perspectief.installation.preparation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import nl.perspectief.installation.database.DatabaseMistake;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.database.Powers;
import nl.perspectief.installation.database.Prepared;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.installation.settings.Outside;
import nl.perspectief.shared.Unusable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether what was set can work, before anything starts: each mistake is one line that names the setting. */
public final class Preflight {
    private static final int OLDEST = 15;

    private Preflight() {}

    /** What is wrong with an option can be said before anything is opened. */
    public static void settings(Options options) {
        options.port();
        options.publicUrl();
        var _ = options.jsonLog();
        address(options.address());
        Outside.check(options);
    }

    /** What would be refused of a data folder, before it is made or opened: a refusal leaves nothing behind. */
    public static void folder(Options options) {
        settings(options);
        if (Demo.in(options)) {
            var _ = Demo.oneClick(options);
        }
    }

    /** The port must be free, and the address one of this machine. */
    public static void door(Options options) {
        InetSocketAddress door = new InetSocketAddress(address(options.address()), options.port());
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(door);
        } catch (IOException _) {
            throw new Unusable("Op " + options.address() + " kan poort " + options.port()
                    + " niet open: die is al in gebruik, niet toegestaan, of dit is geen adres van deze machine."
                    + " Kies een andere met --port of --address.");
        }
    }

    private static InetAddress address(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException _) {
            throw new Unusable(
                    "--address " + address + " is geen adres van deze machine. Laat het weg om alleen op deze"
                            + " machine te luisteren, of neem 0.0.0.0 voor alle adressen.");
        }
    }

    /** A database of the partnership itself, as the application would work on it. */
    public static void external(Map<String, Object> settings) {
        try (Connection application = Preparation.connect(settings)) {
            refuseOld(application);
            refuseUnprepared(application);
            Powers.refuse(client(application));
        } catch (SQLException e) {
            throw DatabaseMistake.of(e, "database-user", "database-password");
        }
        IssuerCheck.check(String.valueOf(settings.get("perspectief.issuer.uri")));
    }

    /** The embedded database: beside the powers of the application's role also who else could come in. */
    public static void embedded(Map<String, Object> settings) {
        try (Connection application = Preparation.connect(settings)) {
            Powers.refuse(client(application));
            Powers.refuseStrangers(client(application));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void owner(Owner owner) {
        try (Connection connection = owner.tables().getConnection()) {
            refuseOld(connection);
            refuseWithoutTrigrams(client(connection));
        } catch (SQLException e) {
            throw DatabaseMistake.of(e, "database-owner", "database-owner-password");
        }
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private static void refuseOld(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new Unusable("--database-url wijst naar PostgreSQL "
                    + connection.getMetaData().getDatabaseProductVersion() + "; Perspectief heeft " + OLDEST
                    + " of nieuwer nodig.");
        }
    }

    /** The search of the guide compares words by trigrams; the extension comes with PostgreSQL, and not with every package of it. */
    private static void refuseWithoutTrigrams(JdbcClient owner) {
        boolean there = owner.sql("""
                        SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm')
                           AND NOT EXISTS (SELECT FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
                                            WHERE e.extname = 'pg_trgm' AND n.nspname <> 'trigram')""").query(Boolean.class).single();
        if (!there) {
            throw new Unusable(
                    "De PostgreSQL van --database-url heeft de uitbreiding pg_trgm niet, of in een ander schema. Installeer"
                            + " de contrib-uitbreidingen van PostgreSQL, of verplaats haar als superuser: ALTER EXTENSION"
                            + " pg_trgm SET SCHEMA trigram.");
        }
    }

    private static void refuseUnprepared(Connection application) {
        switch (Prepared.of(application)) {
            case TOO_OLD ->
                throw new Unusable(
                        "De database van --database-url is nog niet klaargemaakt voor deze versie. Voer eerst"
                                + " ./perspectief migrate uit, als eigenaar van de tabellen.");
            case NEWER ->
                System.err.println(
                        "Let op: de database is klaargemaakt voor een nieuwere versie dan deze. Werk deze bij.");
            case NOW, SAME_TABLES -> {}
        }
    }
}
