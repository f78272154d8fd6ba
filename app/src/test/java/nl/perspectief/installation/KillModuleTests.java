package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.VerifyCommand;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.signals.Signals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillModuleTests {
    private static final int ENOUGH = 100;

    @TempDir
    Path folder;

    @Test
    void what_was_confirmed_survives_kill_9_and_the_logs_are_whole() throws IOException {
        List<UUID> confirmed = recordedUntilKilled();
        long postgres = Long.parseLong(Files.readAllLines(folder.resolve("pg/postmaster.pid"))
                .getFirst()
                .strip());

        try (TestInstallation again = TestInstallation.start(folder, Map.of())) {
            Signals signals = again.application().getBean(Signals.class);
            assertThat(confirmed)
                    .hasSizeGreaterThanOrEqualTo(ENOUGH)
                    .allSatisfy(id -> assertThat(signals.find(KilledMidWork.sanne(again.application()), id))
                            .isPresent());
            assertThat(ProcessHandle.of(postgres).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(new VerifyCommand(owner(again), Chains.ALL, Clock.systemUTC(), System.out)
                            .run(VerifyCommand.Options.NONE))
                    .isZero();
        }
    }

    private List<UUID> recordedUntilKilled() throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledMidWork.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<UUID> confirmed = new ArrayList<>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches(KilledMidWork.CONFIRMED + "[0-9a-f-]{36}")) {
                    confirmed.add(UUID.fromString(line.substring(KilledMidWork.CONFIRMED.length())));
                }
                if (confirmed.size() == ENOUGH) {
                    process.toHandle().destroyForcibly(); // SIGKILL; what it said before is still read
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return confirmed;
    }

    private DataSource owner(TestInstallation installation) {
        return Owner.ofFolder(
                        folder,
                        installation.application().getEnvironment().getRequiredProperty("spring.datasource.url"))
                .tables();
    }
}
