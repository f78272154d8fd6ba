package nl.perspectief.guide.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.perspectief.guide.editing.GuideFiles;
import nl.perspectief.shared.web.Language;
import org.junit.jupiter.api.Test;

/** A card that is read and written again is the same file, so that an editor changes only what was changed. */
class CardTextTests {
    private static final FiledContents FILES = new FiledContents();

    @Test
    void every_card_that_came_is_written_as_it_was_read() {
        assertThat(FILES.files()).hasSizeGreaterThan(160);
        for (Language language : Language.values()) {
            FILES.cards(language)
                    .forEach(card -> assertThat(CardText.write(card))
                            .as(card.slug())
                            .isEqualTo(FILES.file(language, card.slug()).orElseThrow()));
        }
    }

    @Test
    void a_zip_of_what_came_lies_over_the_sources_byte_for_byte() throws IOException {
        TreeMap<String, String> changed = new TreeMap<>(FILES.files());
        String one = "cards/nl/adhd.md";
        changed.computeIfPresent(one, (_, text) -> text.replace("title: ADHD", "title: ADHD en drukte"));
        int same = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(GuideFiles.zip(changed)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = zip.readAllBytes();
                byte[] source = Files.readAllBytes(Path.of("..").resolve(entry.getName()));
                if (entry.getName().equals(GuideFiles.FOLDER + one)) {
                    assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("title: ADHD en drukte");
                } else {
                    assertThat(bytes).as(entry.getName()).isEqualTo(source);
                    same++;
                }
            }
        }
        assertThat(same).isEqualTo(FILES.files().size() - 1);
        assertThat(GuideFiles.zip(changed)).isEqualTo(GuideFiles.zip(changed));
    }
}
