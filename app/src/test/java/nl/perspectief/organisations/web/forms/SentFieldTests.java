package nl.perspectief.organisations.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a field to a form adds what it is called, for the pages that show a form which was not taken in. */
class SentFieldTests {
    private static final Pattern FIELD =
            Pattern.compile("@template\\.form\\.(?:text|area|select|choices)\\([^\\n]*?name = \"([a-z-]+)\""
                    + "|<(?:input|textarea|select|button)[^>]* name=\"([a-z-]+)\"");

    @Test
    void every_field_of_a_page_that_may_be_shown_has_a_label_in_both_languages() throws IOException {
        for (String language : new String[] {"nl", "en"}) {
            Properties texts = new Properties();
            try (var reader =
                    Files.newBufferedReader(Path.of("src/main/resources/texts/away_" + language + ".properties"))) {
                texts.load(reader);
            }
            Set<String> without = new TreeSet<>(fields());
            without.removeIf(name -> texts.containsKey("sent." + name));
            assertThat(without).as(language).isEmpty();
        }
    }

    private static Set<String> fields() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            files.filter(file -> file.toString().endsWith(".jte"))
                    .flatMap(file -> FIELD.matcher(read(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(name -> new SentField(name, "iets").shown())
                    .forEach(names::add);
        }
        assertThat(names).hasSizeGreaterThan(40);
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
