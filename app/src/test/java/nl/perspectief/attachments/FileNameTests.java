package nl.perspectief.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.perspectief.attachments.content.ContentKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {
    private static FileName.Called called(String given, ContentKind kind) {
        return FileName.of(given, List.of("Jayden", "Nergenshuizen"), kind, 2, LocalDate.of(2026, 11, 29));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tas bij de haven.jpg | tas bij de haven.jpg",
                "C:\\Users\\sanne\\fiets.PNG | fiets.jpg",
                "../../etc/fiets | fiets.jpg",
                "fiets.exe | fiets.jpg",
                "fiets.pdf.jpg | fiets pdf.jpg",
                "de_grote__fiets.jpeg | de grote fiets.jpg",
                "fiets<script>.jpg | fiets script.jpg"
            })
    void a_name_is_only_words_and_ends_as_its_content_is(String given, String name) {
        assertThat(called(given, ContentKind.JPEG)).isEqualTo(new FileName.Called(name, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan de Vries.jpg",
                "06-12345678.jpg",
                "bsn 111222333.jpg",
                "jan@example.nl.jpg",
                "20261120.jpg",
                "tas van jayden.jpg",
                "jaydentas.jpg",
                "",
                ".jpg",
                "\u202E.jpg",
                "2011-03-02.jpg"
            })
    void a_name_that_could_point_at_somebody_is_not_taken_over(String given) {
        assertThat(called(given, ContentKind.PNG)).isEqualTo(new FileName.Called("foto 2.png", true));
        assertThat(called(given, ContentKind.PDF)).isEqualTo(new FileName.Called("document 2.pdf", true));
    }

    @Test
    void a_long_name_is_cut_and_control_characters_go() {
        assertThat(called("a".repeat(500) + ".jpg", ContentKind.JPEG).name()).hasSize(64);
        assertThat(called("fie\r\nts\0.jpg", ContentKind.JPEG).name()).isEqualTo("fie ts.jpg");
    }
}
