package nl.perspectief.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables as this version wants them. */
final class Migrations {
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__.*");

    private Migrations() {}

    /** The highest number there is, without asking a database. */
    static int latest() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/**/V*__*.sql"))
                    .map(file -> NUMBER.matcher(Objects.requireNonNull(file.getFilename())))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return how many were new to this database */
    static int carryOut(Owner owner) {
        return Flyway.configure()
                .dataSource(owner.tables())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
