package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the list of doors and the forms that lead to them have to say, each by itself. */
class DoorsTests {
    private final Doors doors = Doors.read();

    @Test
    void a_door_to_something_names_who_reach_it() {
        assertThat(doors.all)
                .filteredOn(door -> !door.variables().isEmpty()
                        && !Set.of("open", "machine").contains(door.kind()))
                .isNotEmpty()
                .allSatisfy(door -> assertThat(door.people()).isNotNull());
    }

    @Test
    void every_form_in_a_template_that_is_sent_has_the_token_and_with_it_a_key() throws IOException {
        Pattern form = Pattern.compile("<form[^>]*method=\"post\".*?</form>", Pattern.DOTALL);
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            List<String> without = files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> form.matcher(read(file)).results().map(found -> file + found.group()))
                    // the page of an outage sends again what came, token and key among it
                    .filter(found -> !found.contains("error/away.jte"))
                    // a key would leave beside a count when somebody counted: this one has the token alone
                    .filter(found ->
                            !found.contains("action=\"/leren/mijn/tellen\"") || !found.contains("name=\"_csrf\""))
                    .filter(found ->
                            !found.contains("@template.form.token(") && !found.contains("@template.casework.offered("))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
