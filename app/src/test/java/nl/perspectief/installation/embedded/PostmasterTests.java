package nl.perspectief.installation.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import nl.perspectief.installation.embedded.Postmaster.Whose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that call themselves postgres and stand in some folder, as what a copied or old pid file may point at. */
class PostmasterTests {
    @TempDir
    Path place;

    private Path pg;
    private Process stranger;

    @BeforeEach
    void start() throws IOException {
        pg = Files.createDirectories(place.resolve("pg"));
        stranger = postgresIn(Files.createDirectories(place.resolve("elders")));
    }

    @AfterEach
    void stop() {
        stranger.destroyForcibly();
    }

    /** The program sleep under the name of postgres. */
    private Process postgresIn(Path folder) throws IOException {
        Path program = Files.copy(Path.of("/bin/sleep"), folder.resolve("postgres"));
        return new ProcessBuilder(program.toString(), "60")
                .directory(folder.toFile())
                .start();
    }

    private Whose whose(long pid, Instant started) throws IOException {
        Files.writeString(
                pg.resolve("postmaster.pid"),
                pid + "\n" + pg + "\n" + started.getEpochSecond() + "\n5432\n\n127.0.0.1\n");
        return Postmaster.in(pg).orElseThrow().whose(pg);
    }

    @Test
    void the_postgresql_of_another_folder_is_left_alone_whatever_the_file_says() throws IOException {
        assertThat(whose(stranger.pid(), Instant.now())).isEqualTo(Whose.ANOTHERS);
    }

    @Test
    void a_process_of_this_folder_is_known_by_where_it_stands_and_when_it_began() throws IOException {
        Process own = postgresIn(pg);
        try {
            assertThat(whose(own.pid(), Instant.now())).isEqualTo(Whose.THIS_FOLDERS);
            assertThat(whose(own.pid(), Instant.now().minusSeconds(3_600))).isEqualTo(Whose.UNPROVEN);
        } finally {
            own.destroyForcibly();
        }
    }

    @Test
    void another_program_with_the_same_number_is_nobody() throws IOException {
        assertThat(whose(ProcessHandle.current().pid(), Instant.now())).isEqualTo(Whose.NOBODYS);
    }

    @Test
    void a_process_that_ended_is_nobody() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        assertThat(whose(ended.pid(), Instant.now())).isEqualTo(Whose.NOBODYS);
    }

    @Test
    void a_process_that_ended_without_anybody_noticing_is_nobody() throws Exception {
        // it must end after the shell became something that waits for nobody
        Process parent = new ProcessBuilder(
                        "sh", "-c", place.resolve("elders/postgres") + " 1 & echo $!; exec sleep 60")
                .start();
        try (var said = parent.inputReader()) {
            long pid = Long.parseLong(said.readLine());
            Path status = Path.of("/proc", Long.toString(pid), "stat");
            while (!Files.readString(status).contains(") Z")) {
                Thread.onSpinWait();
            }
            assertThat(whose(pid, Instant.now())).isEqualTo(Whose.NOBODYS);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void who_works_in_a_folder_is_found_without_a_file() throws IOException {
        assertThat(Postmaster.workingIn(pg)).isEmpty();
        assertThat(Postmaster.workingIn(place.resolve("elders"))).contains(stranger.pid());
    }

    @Test
    void a_file_that_says_nothing_is_none() throws IOException {
        Files.writeString(pg.resolve("postmaster.pid"), "geen getal\n");
        assertThat(Postmaster.in(pg)).isEmpty();
    }
}
