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

    /** Why an objection was answered so, in the words of who answered, and until when one can go on objecting (Awb 6:7). */
    public record Answer(String reason, LocalDate until) {}

    public static Letter write(LetterAsked asked, String firstName, Sender sender, LocalDate day) {
        return new Writing(asked, firstName, sender, null).letter(DAY.format(day));
    }

    /** @param answer absent for a letter that answers nothing */
    public static Letter write(
            LetterAsked asked, String firstName, Sender sender, LocalDate day, @Nullable Answer answer) {
        return new Writing(asked, firstName, sender, answer).letter(DAY.format(day));
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
    private record Writing(
            LetterAsked asked,
            String firstName,
            Sender sender,
            @Nullable Answer answer) {
        Letter letter(String day) {
            return new Letter(
                    asked.language(),
                    say(asked.kind().answers() ? "title.OBJECTION" : "title." + asked.kind() + "." + asked.reader()),
                    say("hello." + asked.reader()),
                    sections(),
                    day,
                    sender.name() + ", " + sender.organisation());
        }

        private List<Letter.Section> sections() {
            return asked.kind().answers() ? answering() : informing();
        }

        private List<Letter.Section> answering() {
            Answer given = Objects.requireNonNull(answer);
            return List.of(
                    section("why", "why." + asked.kind()),
                    new Letter.Section(say("said.title"), List.of(given.reason()), List.of()),
                    section("next", "next." + asked.kind()),
                    section("object", "object.OBJECTION"),
                    rights(),
                    contact());
        }

        /** What the law has told, and of a decision also why, what follows and how to object. */
        private List<Letter.Section> informing() {
            boolean decision = asked.kind() == LetterKind.DECISION;
            LetterKind lasting = decision ? LetterKind.CASE : asked.kind();
            String ofReader = "." + asked.reader();
            String ofBoth = "." + asked.kind() + ofReader;
            List<Letter.Section> sections = new ArrayList<>();
            sections.add(section("why", "why" + ofBoth));
            if (decision && !asked.child()) {
                sections.add(section("because", "because" + ofReader));
            }
            if (decision) {
                sections.add(section("next", "next" + ofBoth));
                sections.add(section("object", "object" + ofBoth, "again" + ofReader));
            }
            sections.add(section("not", "not" + ofReader));
            if (!asked.child()) {
                sections.add(section("what", "what" + ofBoth));
            }
            sections.add(section("who", "who" + ofBoth));
            if (!asked.shorter()) {
                sections.add(section("ground", "ground." + lasting));
            }
            if (!asked.child()) {
                sections.add(section("long", "long." + lasting));
            }
            sections.add(section("decide", "decide" + ofReader + "." + asked.group(), "consent"));
            sections.add(rights());
            sections.add(contact());
            return sections;
        }

        private Letter.Section contact() {
            String talk = "contact." + asked.reader();
            return sender.phone() == null
                    ? section("contact", talk, "danger")
                    : section("contact", talk, "phone", "danger");
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
                    .replace("{4}", answer == null ? "" : isolated(DAY.format(answer.until())))
                    .replace("{0}", firstName);
        }
    }
}
