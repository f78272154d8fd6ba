package nl.perspectief.sharing.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.Professional;
import org.jspecify.annotations.Nullable;

/**
 * What one may do, as the covenant has it on this day. Not a permission: only {@code Disclosures} gives.
 *
 * @param question as it was decided, with the role that it is about
 * @param tellable conditions that bear on it, that only the asker can speak of
 * @param alternatives what comes nearer to a yes; empty with a yes
 * @param doers who sees to each condition of the ways, by its id
 * @param readers who would read it there, as far as somebody is known
 * @param contact whom to call; absent when there is nobody else
 */
public record Advice(
        Question question,
        Covenant covenant,
        Verdict verdict,
        List<Condition> tellable,
        List<Alternative> alternatives,
        Map<String, Doer> doers,
        List<Professional> readers,
        @Nullable Professional contact) {
    public Advice {
        tellable = List.copyOf(tellable);
        alternatives = List.copyOf(alternatives);
        doers = Map.copyOf(doers);
        readers = List.copyOf(readers);
    }

    /** Who sees to a step of one of the ways. */
    public Doer doer(Step step) {
        return Objects.requireNonNull(doers.get(step.condition().id()));
    }

    /** The answer itself. */
    public sealed interface Verdict {
        /** How far it is from a yes, to compare: 0 is a yes. */
        int distance();

        /** The rules that the answer rests on; empty when no rule speaks of it. */
        List<Rule> rules();
    }

    /** It may, now. */
    public record Yes(Decision.Permit permit) implements Verdict {
        @Override
        public int distance() {
            return 0;
        }

        @Override
        public List<Rule> rules() {
            return permit.rules();
        }
    }

    /** It may once something is done or known. @param ways the nearest first; never empty */
    public record NotYet(List<Way> ways) implements Verdict {
        public NotYet {
            ways = List.copyOf(ways);
        }

        @Override
        public int distance() {
            return ways.getFirst().steps().size();
        }

        @Override
        public List<Rule> rules() {
            return ways.stream().map(Way::permission).distinct().toList();
        }
    }

    /**
     * It may not, and nobody can change that by doing something.
     *
     * @param prohibitions that stand in the way
     * @param failing permissions of which a condition fails that nobody can mend; empty when there is a prohibition
     * @param unmet those conditions
     */
    public record No(List<Rule> prohibitions, List<Rule> failing, List<Condition> unmet) implements Verdict {
        static final int FAR = 1_000;

        public No {
            prohibitions = List.copyOf(prohibitions);
            failing = List.copyOf(failing);
            unmet = List.copyOf(unmet);
        }

        @Override
        public int distance() {
            return FAR;
        }

        @Override
        public List<Rule> rules() {
            return prohibitions.isEmpty() ? failing : prohibitions;
        }
    }

    /** One way to a yes. */
    public record Way(Rule permission, List<Step> steps) {
        public Way {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Something that must become true. Its condition says who can see to that, and how; a condition without a remedy is one
     * to be known, not done.
     *
     * @param waitsFor for a condition of the register: the partners that did not do it yet
     */
    public record Step(Condition condition, List<Partner> waitsFor) {
        public Step {
            waitsFor = List.copyOf(waitsFor);
        }
    }

    /** In what an alternative differs. */
    public enum Change {
        LESS,
        ONLY_KNOWN,
        APART,
        CONSULT,
        OTHER_ROLE,
        OTHER_PHASE,
        OTHER_RECEIVER
    }

    /** Something else that comes nearer to a yes. @param readers who would read it, as far as somebody is known */
    public record Alternative(Change change, Question question, Verdict verdict, List<Professional> readers) {
        public Alternative {
            readers = List.copyOf(readers);
        }
    }
}
