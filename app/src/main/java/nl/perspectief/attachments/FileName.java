package nl.perspectief.attachments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.perspectief.attachments.content.ContentKind;
import nl.perspectief.shared.CleanText;
import nl.perspectief.warning.Looked;

/**
 * How an attachment is called: as its maker called the file, when nothing in that can point at a person, and otherwise by what it is and
 * a number. Its ending is that of its content.
 */
public final class FileName {
    private static final int LONGEST = 60;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\:]");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{N} ()'-]+");
    private static final Pattern GAPS = Pattern.compile("[\\s_-]+");

    private FileName() {}

    /**
     * @param given as a browser tells it; never believed
     * @param names of who it is about, as far as that is known
     * @param number of the attachment, from one
     */
    public static Called of(String given, Collection<String> names, ContentKind kind, int number, LocalDate today) {
        String bare = bare(given);
        String words = words(bare);
        boolean kept = words.chars().anyMatch(Character::isLetter)
                && ofNobody(bare, today)
                && ofNobody(words, today)
                && names.stream().noneMatch(name -> holds(words, name));
        String called = kept ? words : (kind.photo() ? "foto " : "document ") + number;
        return new Called(called + "." + kind.extension(), !kept);
    }

    /** @param otherwise than its maker called it */
    public record Called(String name, boolean otherwise) {}

    private static boolean ofNobody(String text, LocalDate today) {
        return Looked.at(text, Set.of(), Set.of(), today) instanceof Looked.Fit;
    }

    /** Also as part of a word: a file is called jaydentas. */
    private static boolean holds(String words, String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        return bare.length() > 1 && words.toLowerCase(Locale.ROOT).contains(bare);
    }

    private static String bare(String given) {
        String last = FOLDERS.matcher(CleanText.of(given)).replaceFirst("");
        return ENDING.matcher(last).replaceFirst("");
    }

    private static String words(String bare) {
        String apart = bare.replace('.', ' ').replace('_', ' ');
        String usual = GAPS.matcher(UNUSUAL.matcher(apart).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return usual.length() > LONGEST ? usual.substring(0, LONGEST).strip() : usual;
    }
}
