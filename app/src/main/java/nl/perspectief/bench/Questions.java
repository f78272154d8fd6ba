package nl.perspectief.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * What a system of a partner notices: questions by AuthZEN over HTTP, each logged durably before its answer leaves, beside
 * bare inserts of 900 bytes into the same PostgreSQL, in the same minute.
 */
final class Questions {
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final int MANY = 16;
    private static final int BATCH = 200;
    private static final int BATCHES_AT_ONCE = 4;
    private static final int DIFFERENT = 512;
    private static final String PARTNER = "gemeente";
    private static final String PATH = "/access/v1/evaluation";
    private static final int OK = 200;

    private final String origin;
    private final DataSource database;
    private final PrintStream out;
    private final List<byte[]> singles;
    private final List<byte[]> batches;

    private Questions(String origin, DataSource database, String token, PrintStream out) {
        this.origin = origin;
        this.database = database;
        this.out = out;
        this.singles = IntStream.range(0, DIFFERENT)
                .mapToObj(i -> Wire.request(origin, PATH, token, "{" + subject() + "," + part(i) + "}"))
                .toList();
        this.batches = IntStream.range(0, DIFFERENT / 16)
                .mapToObj(i -> Wire.request(origin, PATH + "s", token, batch(i)))
                .toList();
    }

    /** A system of a partner of the demo, registered while nothing runs on the folder. */
    record System(String id, String secret) {
        static System registered(String launcher, Path data) throws IOException {
            Process command = new ProcessBuilder(
                            launcher, "client", "meting " + UUID.randomUUID(), PARTNER, "--data", data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new System(found(said, "client-id +(\\S+)"), found(said, "client-secret +(\\S+)"));
        }

        private static String found(String text, String pattern) throws IOException {
            Matcher found = Pattern.compile(pattern).matcher(text);
            if (!found.find()) {
                throw new IOException(text);
            }
            return found.group(1);
        }

        String token(String origin) throws IOException {
            String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.US_ASCII));
            try (Browser browser = new Browser(origin)) {
                String answer = browser.post(
                                "/oauth2/token",
                                "grant_type=client_credentials&scope=authzen",
                                "Authorization",
                                "Basic " + basic)
                        .text();
                return found(answer, "\"access_token\":\"([^\"]+)\"");
            }
        }
    }

    static void measure(String origin, DataSource database, System system, PrintStream out) throws IOException {
        try {
            new Questions(origin, database, system.token(origin), out).measure();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String subject() {
        return "\"subject\":{\"type\":\"user\",\"id\":\"u-1\",\"properties\":{\"organisation\":\"" + PARTNER
                + "\",\"role\":\"procesregisseur\"}},\"action\":{\"name\":\"read\",\"properties\":{\"purpose\":\"d1\"}}";
    }

    /** Another item each time, of other givers, in other phases, with more or less told. */
    private static String part(int i) {
        List<String> givers = List.of("jongerenwerk", "politie", "school", "veiligthuis");
        String told =
                "\"slachtoffer-eerst-bezien\":" + (i % 3 != 0) + ",\"geinformeerd-of-uitgesteld\":" + (i % 5 != 0);
        return "\"resource\":{\"type\":\"item\",\"id\":\"i-" + i + "\",\"properties\":{\"giver\":\"" + givers.get(i % 4)
                + "\",\"category\":\"c" + (1 + i / 4 % 20) + "\"}},\"context\":{\"phase\":\"f" + (1 + i / 80 % 7)
                + "\",\"conditions\":{" + told + "}}";
    }

    private static String batch(int first) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> "{" + part((first * 16 + i) % DIFFERENT) + "}")
                .collect(Collectors.joining(",", "{" + subject() + ",\"evaluations\":[", "]}"));
    }

    private void measure() throws SQLException {
        tellHow();
        execute(
                "DROP TABLE IF EXISTS bench_line",
                "CREATE TABLE bench_line (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL)");
        try {
            Crowd.of(MANY, WARM_UP, () -> asking(singles));
            Crowd.of(BATCHES_AT_ONCE, WARM_UP, () -> asking(batches));
            out.println("| wat | verbindingen | per seconde | p50 (ms) | p99 (ms) | deel van kale toevoegingen |");
            out.println("|---|---|---|---|---|---|");
            for (int at : new int[] {1, MANY}) {
                Crowd bare = Crowd.of(at, LENGTH, this::inserting);
                tell("kale toevoeging van 900 bytes (JDBC)", at, bare, 1, Double.NaN);
                Crowd asked = Crowd.of(at, LENGTH, () -> asking(singles));
                tell("losse vraag (AuthZEN over HTTP)", at, asked, 1, asked.perSecond() / bare.perSecond());
            }
            Crowd batched = Crowd.of(BATCHES_AT_ONCE, LENGTH, () -> asking(batches));
            tell("beslissing, met " + BATCH + " in een vraag", BATCHES_AT_ONCE, batched, BATCH, Double.NaN);
        } finally {
            execute("DROP TABLE bench_line");
        }
    }

    private void tellHow() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT current_setting('server_version') || ', fsync '"
                                + " || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')")) {
            row.next();
            out.println("PostgreSQL " + row.getString(1) + "; vraag van " + singles.getFirst().length
                    + " bytes met alles erbij, " + DIFFERENT + " verschillende.\n");
        }
    }

    private void tell(String what, int connections, Crowd crowd, int each, double ratio) {
        out.printf(
                "| %s | %d | %,.0f | %.2f | %.2f | %s |%n",
                what,
                connections,
                crowd.perSecond() * each,
                crowd.millis(50),
                crowd.millis(99),
                Double.isNaN(ratio) ? "–" : "%.0f %%".formatted(100 * ratio));
    }

    private Crowd.Worker asking(List<byte[]> requests) {
        Wire wire = new Wire(origin);
        return new Crowd.Worker() {
            private int next = ThreadLocalRandom.current().nextInt(requests.size());

            @Override
            public void once() throws IOException {
                next = (next + 1) % requests.size();
                int status = wire.ask(requests.get(next));
                if (status != OK) {
                    throw new IOException("answered " + status);
                }
            }

            @Override
            public void close() throws IOException {
                wire.close();
            }
        };
    }

    private Crowd.Worker inserting() throws SQLException {
        Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_line (body) VALUES (?)");
        return new Crowd.Worker() {
            @Override
            public void once() throws SQLException {
                insert.setString(1, "x".repeat(900));
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
