package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.installation.preparation.Preparation;
import nl.perspectief.installation.settings.Command;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.Unusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody types wrong is said in one line, and leaves nothing behind. */
class MistakesTests {
    /** What needs no installation, or begins one. */
    private static final Set<Command> WITHOUT = Set.of(
            Command.START,
            Command.GENERATE,
            Command.WARM_UP,
            Command.LIFE,
            Command.BENCH,
            Command.HELP,
            Command.DATABASE_ROLES);

    @TempDir
    Path place;

    private Path absent() {
        return place.resolve("nietbestaand");
    }

    private Options asked(String line) {
        return Options.read((line + " --data " + absent()).split(" "), Map.of());
    }

    static Stream<Command> onAnInstallation() {
        return Stream.of(Command.values()).filter(command -> !WITHOUT.contains(command));
    }

    @ParameterizedTest
    @MethodSource("onAnInstallation")
    void a_command_never_begins_an_installation(Command command) {
        CommandLine line = new CommandLine(asked(command.word()), (_, _) -> {
            throw new AssertionError("no command starts the application");
        });
        assertThatThrownBy(line::answer)
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("In " + absent() + " staat geen installatie.");
        assertThat(absent()).doesNotExist();
    }

    @Test
    void a_backup_of_a_folder_that_is_not_there_makes_nothing() {
        Path to = place.resolve("kopie");
        Launched.Ended refused = Launched.run("backup", to.toString(), "--data", absent().toString());
        assertThat(refused.code()).as(refused.said()).isEqualTo(2);
        assertThat(refused.said()).contains("staat geen installatie").hasLineCount(1);
        assertThat(place).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--address 0.0.0.0",
                "--address nergens.invalid",
                "--public-url https://demo.example.org",
                "--public-url onzin",
                "--trusted-proxies onzin",
                "--security-contact onzin",
                "--demo misschien",
                "--open-demo misschien",
                "--port 0",
                "--port 99999"
            })
    void a_refused_start_leaves_no_folder_so_that_the_next_try_is_free(String mistake) {
        assertThatThrownBy(() -> Installation.alone(asked("start " + mistake), Preparation.here()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(mistake.split(" ")[0]);
        assertThat(absent()).doesNotExist();
    }

    @Test
    void a_setting_that_cannot_be_read_stops_the_start_before_anything_is_made() {
        Launched.Ended refused =
                Launched.run(Map.of("PERSPECTIEF_SESSION_TIMEOUT", "onzin"), "start", "--data", absent().toString());
        assertThat(refused.code()).as(refused.said()).isEqualTo(2);
        assertThat(refused.said())
                .startsWith("PERSPECTIEF_SESSION_TIMEOUT wil ")
                .contains("er staat onzin")
                .hasLineCount(1);
        assertThat(absent()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SESSION_TIMEOUT=onzin",
                "SESSION_TIMEOUT=1800",
                "SESSION_LONGEST=-1h",
                "SESSION_LONGEST=9999999d",
                "SESSIONS_MOST=0",
                "SESSIONS_MOST=tien",
                "LIMITS_PEOPLE_PER_ADDRESS=x",
                "LIMITS_PEOPLE_PER_ADDRESS=99999999999",
                "LIMITS_SECONDS_TO_ARRIVE=0",
                "HEALTH_LEAST_FREE=veel",
                "HEALTH_LEAST_FREE=-1MB"
            })
    void a_setting_of_the_environment_is_named_by_whatever_starts_the_application(String setting) {
        String[] parts = ("PERSPECTIEF_" + setting).split("=");
        for (String command : List.of("start", "generate", "warm-up", "bench")) {
            assertThatThrownBy(() -> Options.read(new String[] {command}, Map.of(parts[0], parts[1])))
                    .isInstanceOf(Unusable.class)
                    .hasMessageStartingWith(parts[0] + " wil ")
                    .hasMessageContaining(parts[1]);
        }
        assertThat(Options.read(new String[] {"register"}, Map.of(parts[0], parts[1]))
                        .command())
                .isEqualTo(Command.REGISTER);
    }

    @Test
    void settings_that_are_right_are_left_alone() {
        Map<String, String> right = Map.of(
                "PERSPECTIEF_SESSION_TIMEOUT", "5m",
                "PERSPECTIEF_SESSION_LONGEST", "PT8H",
                "PERSPECTIEF_SESSIONS_MOST", "1",
                "PERSPECTIEF_HEALTH_LEAST_FREE", "2GB");
        assertThat(Options.read(new String[0], right).command()).isEqualTo(Command.START);
    }
}
