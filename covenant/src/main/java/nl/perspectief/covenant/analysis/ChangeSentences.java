package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.analysis.space.Limit;
import nl.perspectief.covenant.analysis.space.Phrases;
import nl.perspectief.covenant.analysis.space.Way;

/** A change as a Dutch sentence or a few. */
final class ChangeSentences {
    private final Phrases old;
    private final Phrases fresh;

    ChangeSentences(Covenant before, Covenant after) {
        this.old = new Phrases(before.vocabulary());
        this.fresh = new Phrases(after.vocabulary());
    }

    String of(Change change) {
        String text = switch (change.kind()) {
            case NEW -> appearing(change);
            case GONE -> old.receiving(change.cells(), " niet meer") + "; dat kon " + old.provided(change.lost()) + ".";
            case CHANGED -> fresh.receiving(change.cells(), "") + ": " + changing(change);
        };
        return change.kind().dutch() + ": " + text;
    }

    private String appearing(Change change) {
        List<String> sentences = new ArrayList<>();
        sentences.add(fresh.receiving(change.cells(), "") + ", " + fresh.provided(change.gained()) + ".");
        for (Change.Turn turn : shown(change)) {
            sentences.add(
                    turn.gained().equals(change.gained()) ? fresh.limit(turn.limit()) : only(turn.gained(), turn));
        }
        return String.join(" ", sentences);
    }

    private String only(List<Way> ways, Change.Turn turn) {
        return "Alleen " + fresh.provided(ways) + ": " + fresh.limit(turn.limit());
    }

    private String changing(Change change) {
        List<String> parts = new ArrayList<>();
        if (!change.lost().isEmpty() || !change.gained().isEmpty()) {
            parts.add(ways(change));
        }
        for (Change.Turn turn : shown(change)) {
            if (turn.gained().equals(change.gained()) && turn.lost().equals(change.lost())) {
                parts.add("Daarbij: " + fresh.limit(turn.limit()));
            } else if (turn.gained().isEmpty()) {
                parts.add("Niet meer " + old.provided(turn.lost()) + ": " + old.limit(turn.limit()));
            } else {
                parts.add("Voortaan " + fresh.provided(turn.gained()) + ": " + fresh.limit(turn.limit())
                        + (turn.lost().isEmpty() ? "" : " Eerst gold dat " + old.provided(turn.lost()) + "."));
            }
        }
        return String.join(" ", parts);
    }

    private String ways(Change change) {
        if (change.lost().size() == 1 && change.gained().size() == 1) {
            return swapped(change.lost().getFirst(), change.gained().getFirst());
        }
        List<String> parts = new ArrayList<>();
        if (!change.gained().isEmpty()) {
            parts.add("voortaan ook " + fresh.provided(change.gained()));
        }
        if (!change.lost().isEmpty()) {
            parts.add("niet meer " + old.provided(change.lost()));
        }
        return String.join("; ", parts) + ".";
    }

    /** One way for another: only what was added to it and what was taken out. */
    private String swapped(Way lost, Way gained) {
        List<String> parts = new ArrayList<>();
        add(parts, "voortaan ook nodig dat ", fresh, minus(gained.holds(), lost.holds()));
        add(parts, "voortaan moet vaststaan dat niet geldt dat ", fresh, minus(gained.fails(), lost.fails()));
        add(parts, "niet meer nodig dat ", old, minus(lost.holds(), gained.holds()));
        add(parts, "niet meer nodig is de zekerheid dat niet geldt dat ", old, minus(lost.fails(), gained.fails()));
        List<String> stays =
                gained.holds().stream().filter(lost.holds()::contains).toList();
        return String.join("; ", parts) + (stays.isEmpty() ? "" : " (naast: " + fresh.conditions(stays, "en") + ")")
                + ".";
    }

    private static void add(List<String> parts, String lead, Phrases phrases, List<String> conditions) {
        if (!conditions.isEmpty()) {
            parts.add(lead + phrases.conditions(conditions, "en dat"));
        }
    }

    private static List<String> minus(List<String> these, List<String> those) {
        return these.stream().filter(Predicate.not(those::contains)).toList();
    }

    /** That reading ends on a date is clear from a term that changes in the same way. */
    private static List<Change.Turn> shown(Change change) {
        return change.limits().stream()
                .filter(turn -> !turn.limit().equals(new Limit.Duty(Obligation.EXPIRE))
                        || change.limits().stream()
                                .noneMatch(other -> other.limit() instanceof Limit.Read
                                        && other.gained().equals(turn.gained())
                                        && other.lost().equals(turn.lost())))
                .toList();
    }
}
