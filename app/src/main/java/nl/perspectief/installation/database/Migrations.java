package nl.perspectief.installation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The tables as this version wants them. Each module has migrations of its own with a history of its own, so that two branches
 * never want the same number; then all policies are made anew, where a file of them changed.
 */
public final class Migrations {
    /** In the order in which their tables need each other; {@code boot} is the module {@code installation}, as histories call it. */
    static final List<String> MODULES = List.of(
            "organisations",
            "audit",
            "files",
            "attachments",
            "covenants",
            "guide",
            "identity",
            "drafts",
            "signals",
            "casework",
            "consult",
            "places",
            "learning",
            "boot");

    /** After all tables of all modules, in the order of their names. */
    private static final String POLICIES = "policies";

    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");

    private Migrations() {}

    /** The highest number there is, without asking a database. */
    public static int latest() {
        return files("classpath*:db/migration/**/V*__*.sql")
                .map(file -> NUMBER.matcher(Objects.requireNonNull(file.getFilename())))
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElseThrow();
    }

    /** The same for the same tables and policies, and for no others. */
    static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files("classpath*:db/**/*.sql")
                    .sorted(Comparator.comparing(file -> Objects.requireNonNull(file.getFilename())))
                    .forEach(file -> digest.update(content(file)));
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Idempotent; what was interrupted goes on where it was.
     *
     * @param owner connects as the owner of the tables
     * @return how many migrations were new to this database
     */
    public static int carryOut(DataSource owner) {
        try {
            FormerHistory.divide(owner);
        } catch (SQLException e) {
            throw new FlywayException(String.valueOf(e.getMessage()), e);
        }
        int executed = 0;
        for (String module : MODULES) {
            executed += migrate(of(owner, module).locations("classpath:db/migration/" + module));
        }
        return executed + migrate(of(owner, POLICIES).locations("classpath:db/" + POLICIES));
    }

    /**
     * The tables of other modules are there before its own. Without its transactional lock Flyway works on one connection, so that a
     * script and its line in the history are one transaction, and a process that is killed leaves both or neither.
     */
    private static FluentConfiguration of(DataSource owner, String module) {
        return Flyway.configure()
                .dataSource(owner)
                .table(FormerHistory.historyOf(module))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .validateMigrationNaming(true);
    }

    private static int migrate(FluentConfiguration configured) {
        return configured.load().migrate().migrationsExecuted;
    }
}
