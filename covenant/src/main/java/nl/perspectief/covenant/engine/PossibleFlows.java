package nl.perspectief.covenant.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Flow;
import nl.perspectief.covenant.engine.CompiledCovenant.Registered;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Partner;

/**
 * Every flow that is not ruled out. What the register knows is the same for all cells of one giver, receiver and category,
 * so that each kind of row and column is asked once for those, and each program once, and not once for each of their cells.
 */
final class PossibleFlows {
    private final Covenant covenant;
    private final Space space;
    private final Programs programs;
    private final KnownFacts facts;
    private final Registered register;
    private final List<Flow> found = new ArrayList<>();

    PossibleFlows(EngineContext context, Space space, Programs programs, Registered register) {
        this.covenant = context.covenant();
        this.space = space;
        this.programs = programs;
        this.facts = new KnownFacts(context.numbers().size());
        this.register = register;
    }

    List<Flow> find() {
        int receivers = space.words(Dimension.RECEIVER).size();
        int roles = space.words(Dimension.ROLE).size();
        for (int giver = 0; giver < space.words(Dimension.GIVER).size(); giver++) {
            for (int receiver = 0; receiver < receivers; receiver++) {
                int[] rows = programs.rowKinds((giver * receivers + receiver) * roles, roles);
                for (int category = 0;
                        category < space.words(Dimension.CATEGORY).size();
                        category++) {
                    find(giver, receiver, rows, category);
                }
            }
        }
        return found;
    }

    private void find(int giver, int receiver, int[] rows, int category) {
        String from = space.words(Dimension.GIVER).get(giver);
        String to = space.words(Dimension.RECEIVER).get(receiver);
        String what = space.words(Dimension.CATEGORY).get(category);
        know(register.of(from, to, what));
        Asking asking = new Asking(covenant.partners().get(receiver), rows, new Answers(), new Answers());
        List<String> phases = space.words(Dimension.PHASE);
        int column = category * space.words(Dimension.PURPOSE).size() * phases.size();
        for (String purpose : space.words(Dimension.PURPOSE)) {
            for (String phase : phases) {
                int kind = programs.columnKind(column++ * Space.FORMS.length + Extent.HIT.ordinal());
                if (asking.columns().of(kind, here -> possible(here, asking))) {
                    found.add(new Flow(from, to, what, purpose, phase));
                }
            }
        }
    }

    private void know(Facts known) {
        for (int i = 0; i < covenant.conditions().size(); i++) {
            facts.set(i, known.of(covenant.conditions().get(i).id()));
        }
    }

    /** What was asked for one giver, receiver and category, by the kinds of columns and the numbers of programs. */
    private record Asking(Partner receiver, int[] rows, Answers columns, Answers programs) {}

    /** Yes or no by number, each found once. */
    private static final class Answers {
        private final BitSet asked = new BitSet();
        private final BitSet yes = new BitSet();

        boolean of(int number, IntPredicate answer) {
            if (!asked.get(number)) {
                asked.set(number);
                yes.set(number, answer.test(number));
            }
            return yes.get(number);
        }
    }

    private boolean possible(int columnKind, Asking asking) {
        for (int rowKind : asking.rows()) {
            Program program = programs.ofKinds(rowKind, columnKind);
            if (asking.programs().of(program.number(), _ -> possible(program, asking.receiver()))) {
                return true;
            }
        }
        return false;
    }

    private boolean possible(Program program, Partner receiver) {
        boolean withoutAccess = receiver.capacity() == Capacity.THIRD_PARTY;
        return !(program.answer(facts, receiver.id(), withoutAccess).decision() instanceof Decision.Refusal);
    }
}
