package nl.perspectief.covenant.cli;

import static nl.perspectief.covenant.Small.permit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Small;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that the application has itself, or that people cannot tell apart, are mistakes that {@code check} tells in a sentence. */
class ClashesTests {
    @TempDir
    private Path folder;

    private String checked(String... swaps) throws IOException {
        for (Map.Entry<String, String> file : Small.files(
                        permit("goed", "alle", "alle", "mits: [toestemming]; bewaren: 4 weken"))
                .entrySet()) {
            String text = file.getValue();
            for (int i = 0; i < swaps.length; i += 2) {
                text = text.replace(swaps[i], swaps[i + 1]);
            }
            Files.writeString(folder.resolve(file.getKey()), text);
        }
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Cli.run(List.of("check", folder.toString()), out, out);
        String text = said.toString(StandardCharsets.UTF_8);
        assertThat(code == 0).as(text).isNotEqualTo(text.contains("FOUT"));
        return text;
    }

    @Test
    void without_any_nothing_is_said() throws IOException {
        assertThat(checked()).doesNotContain("heten", "hoofdletters");
    }

    @Test
    void a_purpose_of_the_application_itself_is_none_of_a_covenant() throws IOException {
        assertThat(checked("  leren: {naam: leren}", "  vandaag: {naam: leren}"))
                .contains("FOUT: Een doel kan niet vandaag heten: dat woord gebruikt Perspectief zelf");
    }

    @Test
    void ids_that_differ_in_capitals_only_are_told() throws IOException {
        assertThat(checked("  hulp: {naam: hulpverlener}", "  hulp: {naam: hulpverlener}\n  Hulp: {naam: helper}"))
                .contains("FOUT: ‘hulp’ en ‘Hulp’ verschillen alleen in hoofdletters");
    }
}
