package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import nl.perspectief.bench.Held;
import nl.perspectief.installation.commands.OwnerCommands;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.synthetic.GenerateCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeldModuleTests {
    @TempDir
    Path folder;

    private Options asked() {
        return Options.read(new String[] {"bench", "--data", folder.toString()}, Map.of());
    }

    @Test
    void what_was_measured_on_is_counted_and_not_believed() {
        assertThat(OwnerCommands.held(asked())).isEqualTo(new Held(0, 0));
        try (TestInstallation installation = TestInstallation.start(folder, Map.of())) {
            GenerateCommand.run(
                    installation.application(), installation.owner(), new GenerateCommand.Wanted(12, 3, 7), System.out);
        }

        Held held = OwnerCommands.held(asked());
        assertThat(held.cases()).isEqualTo(3);
        assertThat(held.signals()).isGreaterThanOrEqualTo(12);
    }
}
