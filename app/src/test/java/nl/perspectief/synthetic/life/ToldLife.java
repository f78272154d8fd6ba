package nl.perspectief.synthetic.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.perspectief.identity.Visitor;
import nl.perspectief.installation.TestInstallation;
import org.springframework.util.FileSystemUtils;

/** The life of the demo, told once for all tests of this JVM that only look at it. */
final class ToldLife {
    private static final ToldLife SHARED = new ToldLife();

    final Path folder;
    final TestInstallation installation;
    private final Map<String, Visitor> in = new TreeMap<>();

    private ToldLife() {
        try {
            folder = Files.createTempDirectory("perspectief-life");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        installation = TestInstallation.start(folder, Map.of("perspectief.clock", LifeCommand.clock()));
        LifeCommand.tell(installation.application());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    static ToldLife told() {
        return SHARED;
    }

    Visitor as(String subject) {
        return in.computeIfAbsent(subject, who -> {
            Visitor visitor = new Visitor("http://localhost:" + installation.port());
            visitor.logIn(who);
            return visitor;
        });
    }

    List<String> asked(String sql) {
        return installation.superuser(folder).sql(sql).query(String.class).stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private void end() {
        installation.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
