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
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import nl.perspectief.warning.PersonMark;
import nl.perspectief.warning.PersonWords;
import org.jspecify.annotations.Nullable;

/**
 * What the form of the next young person begins with: what was seen, when and where. What somebody thought, heard or was told about the
 * one before is of that one and stays there, and so do the answers about that one. Nothing of this is kept anywhere.
 *
 * @param names words in what is carried by which somebody could be found, the one before in the first place
 */
public record Carried(
        Map<Statement, String> texts,
        @Nullable LocalDate seenOn,
        String neighbourhood,
        String regime,
        List<String> names) {
    private static final List<Statement> SEEN = List.of(Statement.FACT, Statement.OBSERVATION);

    public Carried {
        texts = Map.copyOf(texts);
        names = List.copyOf(names);
    }

    public static Carried from(SignalFile before, LocalDate today) {
        Map<Statement, String> texts = new EnumMap<>(Statement.class);
        SEEN.forEach(box -> texts.put(box, before.text(box)));
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts.values()) {
            before.identity().ifPresent(identity -> names.addAll(named(identity, text)));
            PersonWords.in(text, today).stream()
                    .filter(one -> one.mark() == PersonMark.NAME)
                    .forEach(one -> names.add(one.words()));
        }
        return new Carried(
                texts,
                before.seenOn(),
                before.signal().neighbourhood(),
                before.signal().regime(),
                List.copyOf(names));
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
