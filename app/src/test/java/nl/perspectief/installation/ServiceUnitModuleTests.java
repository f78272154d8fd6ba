package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.perspectief.shared.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit for systemd in the manual: what it starts, how that ends, and that systemd reads it where there is one. */
class ServiceUnitModuleTests {
    private static final Path UNIT = ManualPage.ROOT.resolve("docs/manual/voorbeelden/perspectief.service");
    private static final Path CHECKER = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    Path place;

    private final Map<String, String> keys = new HashMap<>();
    private final List<String> strange = new ArrayList<>();

    private void read() throws IOException {
        for (String line : Files.readAllLines(UNIT)) {
            if (line.matches("[A-Z][A-Za-z]+=.*")) {
                assertThat(keys.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", "")))
                        .as("once: " + line)
                        .isNull();
            } else if (!line.isBlank() && !line.startsWith("#") && !line.matches("\\[(Unit|Service|Install)]")) {
                strange.add(line);
            }
        }
    }

    private String key(String name) {
        return Objects.requireNonNull(keys.get(name), name);
    }

    @Test
    void what_it_starts_runs_with_the_settings_it_names_and_ends_as_it_expects() throws IOException {
        read();
        assertThat(strange).isEmpty();
        List<String> start = List.of(key("ExecStart").split(" "));
        assertThat(start.getFirst()).isEqualTo("/opt/perspectief/perspectief");
        assertThat(ManualPage.ROOT.resolve("perspectief")).isExecutable();
        Map<String, String> environment = settings();
        assertThat(environment).containsKeys("PERSPECTIEF_DATA", "PERSPECTIEF_DEMO", "PERSPECTIEF_PUBLIC_URL");

        String[] words = start.subList(1, start.size()).toArray(String[]::new);
        PreparedFolder.copyTo(place.resolve("map"), Objects.requireNonNull(environment.get("PERSPECTIEF_DEMO")));
        Launched.Ended ended;
        try (Launched service = Launched.begun(environment, words)) {
            service.await("Perspectief staat klaar op https://perspectief.example.org");
            ended = service.terminated();
        }
        assertThat(ended.code()).isEqualTo(Integer.parseInt(key("SuccessExitStatus")));
        assertThat(place.resolve("map/pg/postmaster.pid"))
                .as("it stops its PostgreSQL itself")
                .doesNotExist();

        environment.put("PERSPECTIEF_PORT", "99999");
        assertThat(Launched.run(environment, words).code())
                .isEqualTo(Integer.parseInt(key("RestartPreventExitStatus")));
    }

    /** Those that the unit names for an embedded PostgreSQL, with a folder and port of this test. */
    private Map<String, String> settings() throws IOException {
        Map<String, String> named = new HashMap<>();
        String line = Files.readAllLines(UNIT).stream()
                .filter(one -> one.startsWith("#   Ingebouwde PostgreSQL:"))
                .findFirst()
                .orElseThrow();
        Pattern.compile("(PERSPECTIEF_\\w+)=([^ ,]*)")
                .matcher(line)
                .results()
                .forEach(found -> named.put(found.group(1), found.group(2)));
        named.replace("PERSPECTIEF_DATA", place.resolve("map").toString());
        named.replace("PERSPECTIEF_PUBLIC_URL", "https://perspectief.example.org");
        named.put("PERSPECTIEF_PORT", Integer.toString(FreePort.any()));
        return named;
    }

    @Test
    void systemd_finds_no_fault_in_it_where_there_is_a_systemd() throws IOException, InterruptedException {
        read();
        assertThat(keys).containsKeys("User", "NoNewPrivileges", "ProtectSystem", "StateDirectoryMode", "KillMode");
        if (!Files.isExecutable(CHECKER)) {
            return;
        }
        Path copy = place.resolve("perspectief.service");
        Files.writeString(
                copy,
                Files.readString(UNIT)
                        .replace(
                                "/opt/perspectief/perspectief",
                                ManualPage.ROOT.resolve("perspectief").toString())
                        .replace("Documentation=file:/opt/perspectief", "Documentation=file:" + ManualPage.ROOT));
        Process process = new ProcessBuilder(CHECKER.toString(), "verify", copy.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).doesNotContain("Unknown", "perspectief.service:");
    }
}
