package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.shared.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exercise of the manual, done with the words that stand there: a backup is put back and its logs are whole. */
class ManualModuleTests {
    @TempDir
    Path place;

    private final Map<String, String> ports = new HashMap<>();

    /** The same command with a folder and a port of this test. */
    private String[] here(List<String> words) {
        List<String> here = new ArrayList<>();
        for (String word : words) {
            boolean port = !here.isEmpty() && here.getLast().equals("--port");
            here.add(
                    port
                            ? ports.computeIfAbsent(word, _ -> Integer.toString(FreePort.any()))
                            : word.startsWith("oefening") ? place.resolve(word).toString() : word);
        }
        return here.toArray(String[]::new);
    }

    @Test
    void a_backup_opens_beside_the_original_and_its_logs_fit_the_checkpoint() {
        List<List<String>> commands = ManualPage.named("beheer.md").fenced("oefening");
        assertThat(commands.stream().map(List::getFirst))
                .containsExactly("start", "neighbourhood", "verify-logs", "backup", "start", "verify-logs");
        Deque<Launched> running = new ArrayDeque<>();
        List<String> said = new ArrayList<>();
        try {
            for (List<String> words : commands) {
                if (words.getFirst().equals("start")) {
                    running.push(Launched.started(here(words)));
                } else {
                    Launched.Ended ended = Launched.run(here(words));
                    assertThat(ended.code()).as(words + ": " + ended.said()).isZero();
                    said.add(ended.said());
                }
            }
            assertThat(running.getLast().await("Eerste beheerder")).contains("/beginnen?code=");
        } finally {
            running.forEach(Launched::close);
        }
        assertThat(said.get(1)).contains("ketens zijn heel", "Ijkpunt geschreven naar");
        assertThat(said.getLast()).contains("ketens zijn heel", "Vergeleken met het ijkpunt");
    }
}
