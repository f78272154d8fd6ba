package nl.perspectief.signals.together;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.shared.AsRead;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import nl.perspectief.warning.PersonWords;
import org.jspecify.annotations.Nullable;

/**
 * What the form of the next young person begins with: what was seen, when and where. What somebody thought, heard or was told about the
 * one before is of that one and stays there, and so do the answers about that one. A sentence by which somebody could be found, the one
 * before in the first place, is not carried: it would stand in the file of another. Nothing of this is kept anywhere.
 *
 * @param left words for which a sentence was left out
 */
public record Carried(
        Map<Statement, String> texts,
        @Nullable LocalDate seenOn,
        String neighbourhood,
        String regime,
        List<String> left) {
    /** The blanks behind a sentence stay with it. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?…]\\s|\\n)(?=\\S)");

    private static final List<Statement> SEEN = List.of(Statement.FACT, Statement.OBSERVATION);

    public Carried {
        texts = Map.copyOf(texts);
        left = List.copyOf(left);
    }

    public static Carried from(SignalFile before, LocalDate today) {
        Map<Statement, String> texts = new EnumMap<>(Statement.class);
        Set<String> left = new LinkedHashSet<>();
        for (Statement box : SEEN) {
            StringBuilder kept = new StringBuilder();
            for (String sentence : SENTENCE.split(before.text(box))) {
                Set<String> found = finding(before, sentence, today);
                if (found.isEmpty()) {
                    kept.append(sentence);
                }
                left.addAll(found);
            }
            texts.put(box, kept.toString().strip());
        }
        return new Carried(
                texts,
                before.seenOn(),
                before.signal().neighbourhood(),
                before.signal().regime(),
                List.copyOf(left));
    }

    /** The words of a sentence by which somebody could be found. */
    private static Set<String> finding(SignalFile before, String sentence, LocalDate today) {
        Set<String> found = new LinkedHashSet<>();
        before.identity()
                .ifPresent(identity ->
                        found.addAll(named(identity, AsRead.of(sentence).text())));
        PersonWords.in(sentence, today).forEach(one -> found.add(one.words()));
        return found;
    }

    /** Where a text has a part of somebody's name, as it stands there. */
    private static List<String> named(Identity identity, String text) {
        return Stream.of(identity.firstName(), identity.familyName())
                .flatMap(name -> Stream.of(name.split("[ -]+")))
                .filter(part -> part.length() > 2 || part.equals(identity.firstName()))
                .filter(part -> !PARTICLES.contains(part.toLowerCase(Locale.ROOT)))
                .flatMap(part -> Pattern.compile(
                                "(?<!\\p{L})" + Pattern.quote(part) + "(?:['’]?s)?(?!\\p{L})",
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .results()
                        .map(MatchResult::group))
                .toList();
    }

    /** Parts of surnames that are words of every day. */
    private static final Set<String> PARTICLES =
            Set.of("van", "der", "den", "het", "ten", "ter", "bij", "aan", "uit", "over");
}
