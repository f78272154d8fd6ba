package nl.perspectief.letters;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes letters of the sentences in {@code letters/letter_<language>.properties} (AVG 12(1), 13 and 14). */
public final class LetterTexts {
    private static final Map<LetterLanguage, Properties> SENTENCES = new EnumMap<>(LetterLanguage.class);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    static {
        for (LetterLanguage language : LetterLanguage.values()) {
            SENTENCES.put(language, read(language));
        }
    }

    private LetterTexts() {}

    /** @param phone absent for who did not leave a number */
    public record Sender(
            String name, String organisation, @Nullable String phone) {}

    /** What its speakers call a language. */
    public static String name(LetterLanguage language) {
        return in(language).getProperty("name");
    }

    public static Letter write(LetterAsked asked, String firstName, Sender sender, LocalDate day) {
        return new Writing(asked, firstName, sender).letter(DAY.format(day));
    }

    static Properties in(LetterLanguage language) {
        return Objects.requireNonNull(SENTENCES.get(language));
    }

    private static Properties read(LetterLanguage language) {
        String file = "/letters/letter_" + language.tag() + ".properties";
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(LetterTexts.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One letter at work. */
    private record Writing(LetterAsked asked, String firstName, Sender sender) {
        Letter letter(String day) {
            return new Letter(
                    asked.language(),
                    say("title." + asked.kind() + "." + asked.reader()),
                    say("hello." + asked.reader()),
                    sections(),
                    day,
                    sender.name() + ", " + sender.organisation());
        }

        private List<Letter.Section> sections() {
            String ofReader = "." + asked.reader();
            String ofBoth = "." + asked.kind() + ofReader;
            List<Letter.Section> sections = new ArrayList<>();
            sections.add(section("why", "why" + ofBoth));
            sections.add(section("not", "not" + ofReader));
            if (!asked.child()) {
                sections.add(section("what", "what" + ofBoth));
            }
            sections.add(section("who", "who" + ofBoth));
            if (!asked.shorter()) {
                sections.add(section("ground", "ground." + asked.kind()));
            }
            if (!asked.child()) {
                sections.add(section("long", "long." + asked.kind()));
            }
            sections.add(section("decide", "decide" + ofReader + "." + asked.group(), "consent"));
            sections.add(rights());
            sections.add(
                    sender.phone() == null
                            ? section("contact", "contact" + ofReader, "danger")
                            : section("contact", "contact" + ofReader, "phone", "danger"));
            return sections;
        }

        private Letter.Section rights() {
            String points = say("rights." + asked.reader() + (asked.child() ? "." + asked.group() : ""));
            return new Letter.Section(
                    say("rights.title"),
                    asked.child() ? List.of() : List.of(say("answer"), say("complaint")),
                    List.of(points.split("\\|")));
        }

        private Letter.Section section(String title, String... sentences) {
            return new Letter.Section(
                    say(title + ".title"), Stream.of(sentences).map(this::say).toList(), List.of());
        }

        /** From left to right also between words that go the other way. */
        private String isolated(String number) {
            return asked.language().direction().equals("rtl") ? "\u2066" + number + "\u2069" : number;
        }

        private String say(String key) {
            String sentence = Objects.requireNonNull(in(asked.language()).getProperty(key), key);
            return sentence.replace("{1}", sender.organisation())
                    .replace("{2}", sender.name())
                    .replace("{3}", isolated(Objects.requireNonNullElse(sender.phone(), "")))
                    .replace("{0}", firstName);
        }
    }
}
