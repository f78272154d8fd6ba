package nl.perspectief.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * A million rows in PostgreSQL, counted bare, and counted by one who may see only what the covenant allows: row-level
 * security with a list that is hashed once for a query, of words, and of a number for each flow; and with a row of bits,
 * one for each flow. Refuses to measure when a count is not what the kernel says.
 */
final class Database {
    private static final int ROWS = 1_000_000;
    private static final int MOST_TIMES_BARE = 2;
    private static final String READER = "p1";

    private static final String TABLES = """
            CREATE TABLE allowed_flow (flow int PRIMARY KEY, receiver text NOT NULL, giver text NOT NULL,
                category text NOT NULL, purpose text NOT NULL, phase text NOT NULL);
            CREATE TABLE allowed_flows (receiver text PRIMARY KEY, bits bytea NOT NULL);
            CREATE TABLE disclosed (flow bigint NOT NULL, id int NOT NULL, giver text NOT NULL, category text NOT NULL,
                purpose text NOT NULL, phase text NOT NULL, content text NOT NULL);
            """;

    private static final String SECURITY = """
            VACUUM ANALYZE disclosed;
            ANALYZE allowed_flow;
            ANALYZE allowed_flows;
            ALTER TABLE disclosed ENABLE ROW LEVEL SECURITY;
            ALTER TABLE disclosed FORCE ROW LEVEL SECURITY;
            CREATE POLICY seen ON disclosed FOR SELECT USING (false);
            CREATE ROLE reader LOGIN PASSWORD 'reader';
            GRANT SELECT ON disclosed, allowed_flow, allowed_flows TO reader;
            """;

    private static final String BY_WORDS = """
            ALTER POLICY seen ON disclosed USING (
                (giver, category, purpose, phase) IN (
                    SELECT f.giver, f.category, f.purpose, f.phase FROM allowed_flow f
                     WHERE f.receiver = (SELECT current_setting('covenant.partner', true))))
            """;

    private static final String BY_NUMBER = """
            ALTER POLICY seen ON disclosed USING (
                flow IN (SELECT f.flow FROM allowed_flow f
                          WHERE f.receiver = (SELECT current_setting('covenant.partner', true))))
            """;

    /** An empty text is added so that a long row of bits is unpacked once, and not for each row of the table. */
    private static final String BY_BIT = """
            ALTER POLICY seen ON disclosed USING (
                get_bit((SELECT f.bits || ''::bytea FROM allowed_flows f
                          WHERE f.receiver = current_setting('covenant.partner', true)), flow) = 1)
            """;

    private Database() {}

    static List<Line> measure() {
        CompiledCovenant covenant = CompiledCovenant.of(Size.LOCAL.covenant(1));
        List<Flow> flows = covenant.flows((giver, receiver, category) -> _ -> Truth.UNKNOWN);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("jit", "off")
                        .setServerConfig("max_parallel_workers_per_gather", "0")
                        .setServerConfig("shared_buffers", "512MB")
                        .start();
                Connection owner = DriverManager.getConnection(url(server), "postgres", "postgres")) {
            run(owner, TABLES);
            Map<Flow, Integer> numbers = new HashMap<>();
            insert(owner, flows, numbers);
            int expected = fill(owner, covenant, flows, numbers);
            insertBits(owner, flows, numbers);
            for (String statement : SECURITY.split(";")) {
                if (!statement.isBlank()) {
                    run(owner, statement);
                }
            }
            return measure(owner, server, expected, flows.size());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    private static List<Line> measure(Connection owner, EmbeddedPostgres server, int expected, int flows)
            throws SQLException {
        try (Connection reader = DriverManager.getConnection(url(server), "reader", "reader")) {
            run(reader, "SELECT set_config('covenant.partner', '" + READER + "', false)");
            double bare = Stopwatch.of(() -> count(owner));
            String version = text(owner, "SHOW server_version");
            return List.of(
                    Line.wall("PostgreSQL " + version + ": count of a million rows, bare", "-", bare, ""),
                    secured("a hashed list of words", BY_WORDS, owner, reader, expected, flows),
                    secured("a hashed list of numbers", BY_NUMBER, owner, reader, expected, flows),
                    secured("a bit for each flow", BY_BIT, owner, reader, expected, flows));
        }
    }

    private static Line secured(
            String shape, String policy, Connection owner, Connection reader, int expected, int flows)
            throws SQLException {
        run(owner, policy);
        if (count(reader) != expected || count(owner) != ROWS) {
            throw new IllegalStateException("the kernel expects " + expected + ", and SQL finds " + count(reader));
        }
        double[] both = Stopwatch.inTurn(() -> count(owner), () -> count(reader));
        double times = both[1] / both[0];
        String verdict = times <= MOST_TIMES_BARE ? "reached" : "**missed**";
        return Line.wall(
                "the same under row-level security, by " + shape + ", " + flows + " flows; " + expected
                        + " rows, as the kernel says",
                Size.LOCAL.words(),
                both[1],
                "≤ 2 times the bare count: " + verdict + ", " + Line.number(times) + " times the "
                        + Line.number(both[0]) + " ms of the bare counts in between");
    }

    private static void insert(Connection owner, List<Flow> flows, Map<Flow, Integer> numbers) throws SQLException {
        try (PreparedStatement insert = owner.prepareStatement("INSERT INTO allowed_flow VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Flow flow : flows) {
                insert.setInt(1, number(numbers, flow));
                insert.setString(2, flow.receiver());
                insert.setString(3, flow.giver());
                insert.setString(4, flow.category());
                insert.setString(5, flow.purpose());
                insert.setString(6, flow.phase());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** For each receiver as many bits as there are flows, allowed or not; the bit of each flow that is allowed is set. */
    private static void insertBits(Connection owner, List<Flow> flows, Map<Flow, Integer> numbers) throws SQLException {
        Map<String, byte[]> bits = new HashMap<>();
        for (Flow flow : flows) {
            byte[] here = bits.computeIfAbsent(flow.receiver(), _ -> new byte[numbers.size() / Byte.SIZE + 1]);
            int number = number(numbers, flow);
            here[number / Byte.SIZE] |= (byte) (1 << number % Byte.SIZE);
        }
        try (PreparedStatement insert = owner.prepareStatement("INSERT INTO allowed_flows VALUES (?, ?)")) {
            for (Map.Entry<String, byte[]> each : bits.entrySet()) {
                insert.setString(1, each.getKey());
                insert.setBytes(2, each.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** A flow has one number, allowed or not. */
    private static int number(Map<Flow, Integer> numbers, Flow flow) {
        return numbers.computeIfAbsent(flow, _ -> numbers.size());
    }

    /** Fills the table; how many rows the reader may see. */
    private static int fill(Connection owner, CompiledCovenant covenant, List<Flow> flows, Map<Flow, Integer> numbers)
            throws SQLException {
        Set<Flow> allowed = new HashSet<>(flows);
        Vocabulary words = covenant.covenant().vocabulary();
        Random random = new Random(9);
        int expected = 0;
        owner.setAutoCommit(false);
        try (PreparedStatement insert = owner.prepareStatement("INSERT INTO disclosed VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                Flow flow = new Flow(
                        one(words, Dimension.GIVER, random),
                        READER,
                        one(words, Dimension.CATEGORY, random),
                        one(words, Dimension.PURPOSE, random),
                        one(words, Dimension.PHASE, random));
                expected += allowed.contains(flow) ? 1 : 0;
                insert.setInt(1, number(numbers, flow));
                insert.setInt(2, i);
                insert.setString(3, flow.giver());
                insert.setString(4, flow.category());
                insert.setString(5, flow.purpose());
                insert.setString(6, flow.phase());
                insert.setString(7, "What was seen, in a sentence of about this length, number " + i);
                insert.addBatch();
                if (i % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        owner.commit();
        owner.setAutoCommit(true);
        return expected;
    }

    private static String one(Vocabulary words, Dimension dimension, Random random) {
        List<String> ids = new ArrayList<>(words.ids(dimension));
        return ids.get(random.nextInt(ids.size()));
    }

    private static int count(Connection connection) throws SQLException {
        return Integer.parseInt(text(connection, "SELECT count(*) FROM disclosed"));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
