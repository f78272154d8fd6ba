package nl.perspectief.register.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.language.CovenantReader;
import org.junit.jupiter.api.Test;

class FormerMeaningsTests {
    private static Covenant lichtendal(UnaryOperator<String> change) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(Path.of("../covenants/lokale-pga-lichtendal"))) {
            List<Path> texts =
                    paths.filter(path -> path.toString().endsWith(".md")).toList();
            texts.forEach(path -> files.put(path.getFileName().toString(), change.apply(read(path))));
        }
        return switch (CovenantReader.read(files)) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_text_of_before_means_what_the_text_of_now_says() throws IOException {
        Covenant now = lichtendal(UnaryOperator.identity());
        Covenant before = lichtendal(text -> text.replaceAll(", betekent: (\\[[^]]*]|[^,}]*)}", "}"));
        assertThat(before.vocabulary().meanings()).isEmpty();
        assertThat(FormerMeanings.with(before).vocabulary()).isEqualTo(now.vocabulary());
        assertThat(FormerMeanings.with(before).hash()).isEqualTo(before.hash());
    }

    @Test
    void a_text_that_says_for_itself_stays_as_it_is() throws IOException {
        Covenant now = lichtendal(UnaryOperator.identity());
        assertThat(FormerMeanings.with(now)).isSameAs(now);
    }
}
