package nl.perspectief.covenant.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.RoleMeaning;

/**
 * How somebody records on a file how a condition stands, where nothing can look that up.
 *
 * @param inCases who does so in a case, of the roles that somebody can have
 * @param inSignals who does so with a signal of the own organisation
 */
public record Recording(Condition condition, Extent extent, List<Role> inCases, List<Role> inSignals) {
    private static final int LONGEST = 366;
    private static final int LONGEST_DANGER = 7;

    /** Of what a record tells. */
    public enum Extent {
        /** The whole file, whoever gives. */
        FILE,
        /** What the organisation that recorded it gives: it decides for itself, and for nobody else. */
        GIVER,
        /** One item of the organisation that recorded it. */
        ITEM
    }

    /** How a condition is recorded; empty when it is looked up, or is of the register. */
    public static Optional<Recording> of(Vocabulary words, Condition condition) {
        if (!byHand(condition)) {
            return Optional.empty();
        }
        Extent extent = extent(condition);
        if (!condition.recorders().isEmpty()) {
            List<Role> named = named(words, condition);
            return Optional.of(new Recording(condition, extent, named, named));
        }
        List<Role> inCases = usualInCases(words, condition, extent);
        List<Role> noticers = meaning(words, condition, RoleMeaning.NOTICER, RoleMeaning.DESIGNATED_LEAD);
        return Optional.of(new Recording(condition, extent, inCases, noticers.isEmpty() ? inCases : noticers));
    }

    private static boolean byHand(Condition condition) {
        return switch (condition.fact()) {
            case null ->
                condition.source() != Source.REGISTER || !condition.recorders().isEmpty();
            case Fact fact -> fact.byHand();
            default -> false;
        };
    }

    private static Extent extent(Condition condition) {
        if (condition.source() == Source.ITEM) {
            return Extent.ITEM;
        }
        return condition.fact() == Fact.SECRECY_EXCEPTION || condition.fact() == Fact.DANGER
                ? Extent.GIVER
                : Extent.FILE;
    }

    private static List<Role> named(Vocabulary words, Condition condition) {
        return roles(words, condition, role -> condition.recorders().contains(role.id()));
    }

    /** Whoever leads; of what is the giver's to say, also each at the table. */
    private static List<Role> usualInCases(Vocabulary words, Condition condition, Extent extent) {
        List<Role> usual = extent == Extent.FILE
                ? meaning(words, condition, RoleMeaning.CASE_LEAD)
                : meaning(words, condition, RoleMeaning.CASE_LEAD, RoleMeaning.PARTICIPANT);
        return usual.isEmpty() ? meaning(words, condition, RoleMeaning.PROCESS_LEAD) : usual;
    }

    private static List<Role> meaning(Vocabulary words, Condition condition, RoleMeaning... meanings) {
        Set<RoleMeaning> any = Set.of(meanings);
        return roles(words, condition, role -> role.means().stream().anyMatch(any::contains));
    }

    /** Only who may know how it stands, and has a role that somebody can have. */
    private static List<Role> roles(Vocabulary words, Condition condition, Predicate<Role> asked) {
        return words.roles().stream()
                .filter(asked)
                .filter(role -> condition.knownTo(role.id()))
                .filter(role -> role.means().stream().anyMatch(RoleMeaning::given))
                .toList();
    }

    /** Everybody who records it somewhere. */
    public List<Role> anywhere() {
        return Stream.concat(inCases.stream(), inSignals.stream()).distinct().toList();
    }

    /** How many days it can stand before somebody looks again; danger passes by itself. */
    public int longest() {
        return condition.fact() == Fact.DANGER ? LONGEST_DANGER : LONGEST;
    }
}
