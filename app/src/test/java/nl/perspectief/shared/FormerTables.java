package nl.perspectief.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** Databases as older versions left them, with one history for the migrations of all modules. */
public final class FormerTables {
    /** The last migration that was in it. */
    public static final String LAST = "902";

    private static final Pattern MIGRATION = Pattern.compile(".*/([a-z]+)/(V(\\d+)__\\w+\\.sql)");

    private FormerTables() {}

    /** @param version of the last migration, as far as there were any */
    public static void upTo(DataSource owner, String version) {
        try {
            Path folder = Files.createTempDirectory("former-tables");
            copy(folder, Integer.parseInt(version));
            Flyway.configure()
                    .dataSource(owner)
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers of later ones may be the same in two modules, each with a history of its own. */
    private static void copy(Path folder, int last) throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/**/V*__*.sql")) {
            Matcher name = MIGRATION.matcher(file.getURL().toString());
            if (name.matches() && Integer.parseInt(name.group(3)) <= last) {
                Path module = Files.createDirectories(folder.resolve(name.group(1)));
                Files.write(module.resolve(name.group(2)), file.getContentAsByteArray());
            }
        }
    }
}
