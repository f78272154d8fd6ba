package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that builds and starts, with a Maven and a JDK that only say that they were asked. */
class LauncherTests {
    private static final String BUILDING = "bouwen; de eerste keer";
    private static final String WAITING = "wachten tot dat klaar is";
    private static final List<String> TOOLS = List.of(
            "bash",
            "dirname",
            "readlink",
            "sed",
            "grep",
            "head",
            "mkdir",
            "touch",
            "rm",
            "find",
            "mv",
            "mktemp",
            "cat",
            "sleep",
            "tr",
            "awk",
            "env");

    @TempDir
    Path place;

    private Path bin;

    @BeforeEach
    void fake() throws IOException {
        bin = Files.createDirectories(place.resolve("bin"));
        for (String tool : TOOLS) {
            Files.createSymbolicLink(bin.resolve(tool), tool(tool));
        }
        Files.copy(Path.of("../perspectief"), place.resolve("perspectief"));
        Files.createFile(place.resolve("pom.xml"));
        Files.createDirectories(place.resolve("covenants"));
        Files.createDirectories(place.resolve("app/src/main"));
        Files.createFile(place.resolve("app/pom.xml"));
        program(bin.resolve("mvn"), "echo asked >> \"$MADE\"; sleep 2; touch app/target/perspectief-app-1.jar");
        Path home = Files.createDirectories(place.resolve("jdk/bin"));
        program(home.resolve("javac"), "");
        program(
                home.resolve("java"),
                "case \"$*\" in"
                        + " *extract*) mkdir -p \"${@: -1}\" && touch \"${@: -1}/perspectief-app-1.jar\" ;;"
                        + " *warm-up*) ;;"
                        + " *' life --data '*) echo \"$*\" >> \"$MADE.life\" ;;"
                        + " *) echo begonnen ;;"
                        + " esac");
        Files.writeString(place.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    private static Path tool(String name) {
        return Stream.of("/bin", "/usr/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, name))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private static void program(Path file, String body) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process launch(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                bin.resolve("bash").toString(), place.resolve("perspectief").toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("JAVA_HOME", place.resolve("jdk").toString());
        builder.environment().put("MADE", place.resolve("made").toString());
        return builder.start();
    }

    private static String said(Process process, int code) throws IOException, InterruptedException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(code);
        return said;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void two_commands_during_the_first_build_build_once_and_both_start(boolean withLocks) throws Exception {
        if (withLocks) {
            Files.createSymbolicLink(bin.resolve("flock"), tool("flock"));
        }
        Process one = launch("start");
        Process other = launch("register");
        List<String> said = List.of(said(one, 0), said(other, 0));

        assertThat(said)
                .allSatisfy(text -> assertThat(text).contains("begonnen").doesNotContain("cannot stat"));
        assertThat(said).filteredOn(text -> text.contains(BUILDING)).hasSize(1);
        assertThat(said).filteredOn(text -> text.contains(WAITING)).hasSize(1);
        assertThat(Files.readAllLines(place.resolve("made"))).hasSize(1);
        String life = place.resolve("app/target/run/life").toString();
        assertThat(Files.readAllLines(place.resolve("made.life")))
                .singleElement()
                .asString()
                .contains("-Dperspectief.life=" + life + " ")
                .endsWith(" life --data " + life);
        assertThat(said(launch("register"), 0)).isEqualTo("begonnen\n");
    }

    @Test
    void a_lock_of_a_build_that_was_killed_holds_nobody_up() throws Exception {
        Path left = Files.createDirectories(place.resolve("app/target/build.lock.d"));
        Process ended = launch("test", "onzin");
        said(ended, 2);
        Files.writeString(left.resolve("pid"), Long.toString(ended.pid()));

        assertThat(said(launch("start"), 0)).contains("begonnen").doesNotContain(WAITING);
    }

    @Test
    void a_build_that_fails_says_where_to_look() throws Exception {
        program(bin.resolve("mvn"), "echo '[ERROR] kapot'; exit 1");
        assertThat(said(launch("start"), 1)).contains("[ERROR] kapot", "Bouwen is niet gelukt. Alles staat in ");

        program(bin.resolve("mvn"), "touch app/target/perspectief-app-1.jar");
        program(place.resolve("jdk/bin/java"), "exit 1");
        assertThat(said(launch("start"), 1)).contains("Bouwen is niet gelukt. Alles staat in ");
    }

    @Test
    void a_word_that_is_no_option_starts_no_tests() throws Exception {
        assertThat(said(launch("test", "onzin"), 2)).contains("Onbekend na test: onzin");
        assertThat(place.resolve("made")).doesNotExist();
    }

    @Test
    void with_coverage_the_share_of_lines_is_told_for_each_module() throws Exception {
        for (String there : List.of("chromium", "nginx", "haproxy")) {
            program(bin.resolve(there), "");
        }
        program(bin.resolve("mvn"), """
                echo "$@" >> "$MADE"
                mkdir -p app/target/surefire-reports app/target/site/jacoco
                echo '<testsuite name="x" tests="3" errors="0" skipped="1" failures="0">' > app/target/surefire-reports/TEST-x.xml
                printf 'GROUP,PACKAGE,CLASS,a,b,c,d,LINE_MISSED,LINE_COVERED\\nx,p,A,0,0,0,0,1,5\\nx,p,B,0,0,0,0,1,1\\n' \
                    > app/target/site/jacoco/jacoco.csv""");

        assertThat(said(launch("test", "coverage", "-Dtest=X"), 0))
                .contains("app: 75.0 % van 8 regels, target/site/jacoco", "2 passed, 0 failed, 1 skipped");
        assertThat(Files.readString(place.resolve("made"))).contains(" -Pcoverage -Dtest=X");
        assertThat(said(launch("test"), 0)).doesNotContain("regels");
    }
}
