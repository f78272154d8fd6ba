package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FreePort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays behind in a data folder, or stays running, when things end as they should not. */
class LeftOverModuleTests {
    @TempDir
    static Path place;

    private static Path folder = Path.of("");

    @BeforeAll
    static void make() {
        folder = place.resolve("map");
        PreparedFolder.copyTo(folder, "nee");
    }

    private static Launched.Ended typed(String... words) {
        return Typed.on(Options.read(onFolder(words), Map.of()));
    }

    private static String[] onFolder(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder.toString(), "--demo", "nee"));
        return all.toArray(String[]::new);
    }

    private static Path pidFile() {
        return folder.resolve("pg/postmaster.pid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "geen getal\n", "12"})
    void a_pid_file_that_names_no_process_is_no_hindrance(String left) throws IOException {
        Files.writeString(pidFile(), left);
        Launched.Ended ended = typed("verify-logs");
        assertThat(ended.code()).as(ended.said()).isZero();
    }

    @Test
    void a_start_that_is_asked_to_end_before_it_is_ready_leaves_no_postgresql_running() {
        Launched started = Launched.begun(Map.of(), onFolder("start", "--port", Integer.toString(FreePort.any())));
        started.until(() -> postgres().isPresent());
        ProcessHandle postgres = postgres().orElseThrow();
        started.close();
        assertThat(postgres.isAlive()).as(started.said()).isFalse();
        assertThat(pidFile()).doesNotExist();
    }

    private static Optional<ProcessHandle> postgres() {
        try {
            return Files.exists(pidFile())
                    ? Files.readAllLines(pidFile()).stream()
                            .findFirst()
                            .map(Long::valueOf)
                            .flatMap(ProcessHandle::of)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // it went between the two
        }
    }

    @Test
    void what_starts_to_learn_how_ends_by_itself_and_leaves_nothing_running() {
        Launched.Ended ended = Launched.run(onFolder("warm-up"));
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(pidFile()).doesNotExist();
    }

    /** They hold a place of PostgreSQL each before anybody asks who they are. */
    @Test
    void who_only_knocks_at_the_database_leaves_room_for_commands() throws IOException {
        try (Launched _ = Launched.started(onFolder("start", "--port", Integer.toString(FreePort.any())))) {
            int port = Integer.parseInt(Files.readAllLines(pidFile()).get(3).strip());
            List<Socket> knocking = new ArrayList<>();
            for (int i = 0; i < 140; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                socket.getOutputStream().write(hello());
                knocking.add(socket);
            }
            Launched.Ended ended = Launched.run(onFolder("user", "list"));
            assertThat(ended.code()).as(ended.said()).isZero();
            for (Socket socket : knocking) {
                socket.close();
            }
        }
    }

    private static byte[] hello() {
        byte[] words = "\0\3\0\0user\0perspectief_app\0database\0postgres\0\0"
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return java.nio.ByteBuffer.allocate(words.length + 4)
                .putInt(words.length + 4)
                .put(words)
                .array();
    }
}
