package nl.perspectief.access.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import nl.perspectief.identity.TestServer;
import nl.perspectief.shared.Ids;

/** The real application whose decision point answers for a fixture: a registered covenant and a mapping document. */
final class FixtureServer {
    static final Path FIXTURES = Path.of("..", "authzen", "src", "test", "resources", "authzen");
    static final String PUBLIC_URL = "https://beslispunt.lichtendal.example";

    private FixtureServer() {}

    static TestServer start(String name, String covenant, String partner) {
        Path folder = FIXTURES.resolve(name).toAbsolutePath();
        TestServer server = TestServer.with(Map.of(
                "perspectief.public-url", PUBLIC_URL,
                "perspectief.authzen.covenant", covenant,
                "perspectief.authzen.mapping",
                        folder.resolve("mapping.yaml").toUri().toString()));
        SortedMap<String, String> files = files(folder);
        if (!(CovenantReader.read(files) instanceof CovenantReader.Readable(Covenant read))) {
            throw new AssertionError(name + " cannot be read");
        }
        server.owner().inTransaction(connection -> register(connection, read, files, partner));
        return server;
    }

    private static SortedMap<String, String> files(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (var articles = Files.newDirectoryStream(folder, "*.md")) {
            for (Path article : articles) {
                files.put(article.getFileName().toString(), Files.readString(article));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static void register(
            Connection connection, Covenant covenant, SortedMap<String, String> files, String partner)
            throws SQLException {
        execute(
                connection,
                "INSERT INTO covenant_version (hash, covenant, version, valid_from) VALUES (?, ?, ?, ?)",
                covenant.hash(),
                covenant.id(),
                covenant.version(),
                covenant.validFrom());
        for (var file : files.entrySet()) {
            execute(
                    connection,
                    "INSERT INTO covenant_file (hash, name, content) VALUES (?, ?, ?)",
                    covenant.hash(),
                    file.getKey(),
                    file.getValue());
        }
        execute(
                connection,
                "INSERT INTO organisation (id, partner, name, short_name, domain) VALUES (?, ?, ?, ?, 'SOCIAL')",
                Ids.next(Instant.EPOCH),
                partner,
                partner,
                partner);
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
