package nl.perspectief.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.perspectief.organisations.owner.CommandOutput;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.shared.ModuleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which texts are registered, and what is said of them; none is kept here. */
class RegisterTextModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing");
    private static final String TODAY = "2026-11-24";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final List<String> before = versions();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private RegisterCommand command() {
        return command(false);
    }

    private RegisterCommand command(boolean trial) {
        said.reset();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new RegisterCommand(new CommandRun(SERVER.owner(), SERVER.clock, CommandOutput.of(out), trial));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> versions() {
        return SERVER.superuser()
                .sql("SELECT v::text AS version FROM covenant_version v ORDER BY 1")
                .query((row, _) -> row.getString("version"))
                .list();
    }

    @Test
    void a_text_that_takes_effect_at_once_says_what_it_replaces_and_closes(@TempDir Path folder) throws IOException {
        copy(folder, "versie: '2026.1'", "versie: '2026.2'", "geldig vanaf: 2026-01-01", "geldig vanaf: " + TODAY);
        assertThat(command(true).covenant(List.of(folder.toString()))).isZero();
        assertThat(said())
                .contains("versie 2026.2, hash ")
                .contains("in de plaats van versie 2026.1")
                .contains("vanaf vandaag tot 2027-07-01 gaan ")
                .contains("dicht, voor: ")
                .endsWith("(proef: er is niets veranderd)\n");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void another_text_does_not_take_the_version_of_one_that_was_registered(@TempDir Path folder) throws IOException {
        copy(folder, "geldig vanaf: 2026-01-01", "geldig vanaf: 2026-03-01");
        assertThat(command().covenant(List.of(folder.toString()))).isEqualTo(2);
        assertThat(said())
                .contains("versie 2026.1 met een andere tekst")
                .contains("Geef deze tekst een andere versie.");
        assertThat(command().covenant(List.of("../covenants/lokale-pga-lichtendal")))
                .isZero();
        assertThat(said()).contains("was al vastgelegd. Er is niets veranderd.");
        assertThat(command().covenant(List.of("geen/map"))).isEqualTo(2);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void a_text_with_a_mistake_or_a_purpose_of_the_application_is_not_registered(@TempDir Path folder)
            throws IOException {
        copy(
                folder,
                "versie: '2026.1'",
                "versie: '2026.3'",
                "mits: [beiden-getekend, dpia-beiden, zonder-naam]\nverder: met instemming van de gever",
                "verder: met instemming van de gever");
        assertThat(command().covenant(List.of(folder.toString()))).isEqualTo(2);
        assertThat(said()).contains("fout", "wordt niet vastgelegd; zie: covenant check " + folder);
        copy(folder, "versie: '2026.1'", "versie: '2026.3'", "d6", "controle");
        assertThat(command().covenant(List.of(folder.toString()))).isEqualTo(2);
        assertThat(said()).contains("Een doel kan niet controle heten");
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void what_the_application_cannot_do_with_a_text_is_said_when_it_is_registered(@TempDir Path folder)
            throws IOException {
        copy(folder, "versie: '2026.1'", "versie: '2026.4'", ", betekent: weging}", "}");
        assertThat(command(true).covenant(List.of(folder.toString()))).isZero();
        assertThat(said())
                .contains(
                        "Voor de software: Geen fase betekent ‘weging’. Daarom kan dit hier niet: aanmelden en wegen.");
        assertThat(versions()).isEqualTo(before);
    }

    /** Tried, and undone. */
    @Test
    void each_example_can_be_registered_beside_the_others() {
        for (String other : List.of("jeugdgroepenaanpak-lichtendal", "zorg-en-veiligheidshuis-lichtendal")) {
            assertThat(command(true).covenant(List.of("../covenants/" + other)))
                    .as(said())
                    .isZero();
            assertThat(said()).contains("convenant " + other + " versie").doesNotContain("in de plaats van");
        }
        assertThat(versions()).isEqualTo(before);
    }

    private static void copy(Path folder, String... changes) throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("../covenants/lokale-pga-lichtendal"), "*.md")) {
            for (Path file : files) {
                String text = Files.readString(file);
                for (int i = 0; i < changes.length; i += 2) {
                    text = text.replace(changes[i], changes[i + 1]);
                }
                Files.writeString(folder.resolve(file.getFileName()), text);
            }
        }
    }
}
