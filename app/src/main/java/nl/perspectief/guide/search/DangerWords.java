package nl.perspectief.guide.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Words at which a number to call comes before all cards. Looked for in both languages, whichever the page is in. */
@Component
final class DangerWords {
    private static final int COLUMNS = 3;

    /** @param phrases each as its words, all of which have to be there */
    record Call(String contact, List<List<String>> phrases) {}

    private final List<Call> calls;

    DangerWords() {
        try {
            calls = new ClassPathResource("guide/danger.md")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("|"))
                    .skip(2) // the names of the columns, and the line beneath them
                    .map(DangerWords::call)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Call call(String line) {
        List<String> cells =
                Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
        if (cells.size() != COLUMNS) {
            throw new IllegalStateException(
                    "guide/danger.md: a line has no contact with words in two languages: " + line);
        }
        List<List<String>> phrases = Stream.of(cells.get(1), cells.get(2))
                .flatMap(words -> Arrays.stream(words.split(";")))
                .map(phrase -> List.of(phrase.strip().split(" ")))
                .toList();
        return new Call(cells.getFirst(), phrases);
    }

    List<Call> calls() {
        return calls;
    }

    /** Keys of contacts, in the order of the list. */
    List<String> contacts(String question) {
        List<String> asked = Words.of(question);
        return calls.stream()
                .filter(call -> call.phrases().stream().anyMatch(phrase -> says(asked, phrase)))
                .map(Call::contact)
                .toList();
    }

    private static boolean says(List<String> asked, List<String> phrase) {
        return phrase.stream().allMatch(known -> asked.stream().anyMatch(word -> is(word, known)));
    }

    private static boolean is(String word, String known) {
        if (!known.endsWith("*")) {
            return Spelling.alike(word, known);
        }
        String start = known.substring(0, known.length() - 1);
        return Spelling.alike(word.substring(0, Math.min(word.length(), start.length())), start);
    }
}
