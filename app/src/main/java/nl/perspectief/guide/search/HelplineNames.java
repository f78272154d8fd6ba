package nl.perspectief.guide.search;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.perspectief.guide.helplines.Helpline;

/** Whether a question names a contact, or its number. */
final class HelplineNames {
    private static final int SHORTEST = 3;
    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9 ()-]*");

    /** Said around a name. */
    private static final Set<String> AROUND = Set.of(
            "nummer",
            "telefoonnummer",
            "telefoon",
            "bel",
            "bellen",
            "chat",
            "chatten",
            "hulp",
            "van",
            "de",
            "het",
            "een",
            "met",
            "naar",
            "number",
            "phone",
            "call",
            "the",
            "of",
            "help",
            "with",
            "how",
            "hoe",
            "wat",
            "is",
            "ik",
            "can",
            "kan");

    /** Everyday words that are in a name: they name it only all together. */
    private static final Set<String> LOOSE = Set.of(
            "veilig",
            "thuis",
            "veiligheid",
            "school",
            "safety",
            "schulden",
            "jongeren",
            "jeugd",
            "youth",
            "debt",
            "geweld",
            "seksueel",
            "sexual",
            "violence",
            "centrum",
            "centre",
            "kennis",
            "kinderhandel",
            "over",
            "en",
            "and",
            "geen",
            "spoed",
            "no",
            "misdaad",
            "meld",
            "anoniem",
            "anonymous",
            "crime",
            "line",
            "child",
            "victim",
            "victims",
            "support",
            "suicide",
            "prevention",
            "fund",
            "perspectief",
            "fonds",
            "fraud",
            "desk",
            "phone",
            "contract",
            "abuse",
            "unsafe",
            "homes",
            "trafficking",
            "expertise",
            "on",
            "for",
            "schools",
            "inspector",
            "confidential",
            "foundation",
            "stichting",
            "onderwijs",
            "listening",
            "emergency",
            "by",
            "punt",
            "meldpunt");

    private HelplineNames() {}

    static boolean named(Helpline line, String question) {
        return numbered(line, question) || called(line, question);
    }

    private static boolean numbered(Helpline line, String question) {
        String reach = line.reach().startsWith("https://") ? "" : digits(line.reach());
        return NUMBER.matcher(question)
                .results()
                .map(found -> digits(found.group()))
                .filter(number -> number.length() >= SHORTEST)
                .anyMatch(number -> number.equals(reach) || number.equals(line.key()));
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static boolean called(Helpline line, String question) {
        List<String> asked = Words.of(question).stream()
                .filter(word -> !AROUND.contains(word))
                .toList();
        List<String> key = Arrays.stream(line.key().split("-"))
                .filter(word -> !AROUND.contains(word))
                .toList();
        boolean whole = key.size() > 1 && key.stream().allMatch(word -> in(asked, word));
        return whole || !asked.isEmpty() && onlyNames(line, asked);
    }

    /** Nothing but words of its names, and one that is in hardly any other. */
    private static boolean onlyNames(Helpline line, List<String> asked) {
        List<String> names = Words.of(line.key() + " " + line.nameDutch() + " " + line.nameEnglish());
        return asked.stream().allMatch(word -> in(names, word))
                && (asked.size() > 1 || asked.stream().noneMatch(LOOSE::contains));
    }

    private static boolean in(List<String> words, String word) {
        return words.stream().anyMatch(known -> Spelling.alike(word, known));
    }
}
