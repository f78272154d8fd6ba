package nl.perspectief.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.perspectief.bench.Held;
import nl.perspectief.synthetic.GenerateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldModuleTests {
    @TempDir
    Path folder;

    @Test
    void what_was_measured_on_is_counted_and_not_believed() {
        assertThat(EmbeddedDatabase.held(folder)).isEqualTo(new Held(0, 0));
        try (TestInstallation installation = TestInstallation.start(folder, Map.of())) {
            GenerateCommand.run(
                    installation.application(),
                    installation.owner(),
                    new GenerateCommand.Wanted(12, 3, 7),
                    System.out);
        }

        Held held = EmbeddedDatabase.held(folder);
        assertThat(held.cases()).isEqualTo(3);
        assertThat(held.signals()).isGreaterThanOrEqualTo(12);
    }
}
