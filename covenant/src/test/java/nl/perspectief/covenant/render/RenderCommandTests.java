package nl.perspectief.covenant.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTests {
    private static final String EXAMPLE =
            Path.of("..", "covenants", "jeugdgroepenaanpak-lichtendal").toString();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int render(String... arguments) {
        PrintStream to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return RenderCommand.run(List.of(arguments), to, to);
    }

    @Test
    void it_writes_a_page() throws IOException {
        Path page = folder.resolve("convenant.html");
        assertThat(render(EXAMPLE, page.toString())).isZero();
        assertThat(Files.readString(page)).startsWith("<!DOCTYPE html>").contains("Artikel 8. Namenlijst");
    }

    @Test
    void it_writes_a_pdf() throws IOException {
        Path pdf = folder.resolve("convenant.PDF");
        assertThat(render(EXAMPLE, pdf.toString())).isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_covenant_that_cannot_be_read_gives_its_problems_and_no_file() throws IOException {
        Files.writeString(folder.resolve("01-niets.md"), "Een zin zonder regel.\n");
        Path page = folder.resolve("uit.html");
        assertThat(render(folder.toString(), page.toString())).isEqualTo(1);
        assertThat(page).doesNotExist();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("heeft geen regel");
    }

    @Test
    void another_kind_of_file_is_not_guessed() {
        assertThat(render(EXAMPLE, folder.resolve("uit.docx").toString())).isEqualTo(2);
        assertThat(render(EXAMPLE)).isEqualTo(2);
    }
}
