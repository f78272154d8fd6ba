package nl.perspectief.covenant.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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
 * so that each program is asked once for those and not once for each of their cells.
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
        for (int giver = 0; giver < space.words(Dimension.GIVER).size(); giver++) {
            for (int receiver = 0; receiver < receivers; receiver++) {
                int row = (giver * receivers + receiver)
                        * space.words(Dimension.ROLE).size();
                for (int category = 0;
                        category < space.words(Dimension.CATEGORY).size();
                        category++) {
                    find(giver, receiver, row, category);
                }
            }
        }
        return found;
    }

    private void find(int giver, int receiver, int row, int category) {
        String from = space.words(Dimension.GIVER).get(giver);
        String to = space.words(Dimension.RECEIVER).get(receiver);
        String what = space.words(Dimension.CATEGORY).get(category);
        know(register.of(from, to, what));
        Asking asking = new Asking(covenant.partners().get(receiver), new BitSet(), new BitSet());
        List<String> phases = space.words(Dimension.PHASE);
        int column = category * space.words(Dimension.PURPOSE).size() * phases.size();
        for (String purpose : space.words(Dimension.PURPOSE)) {
            for (String phase : phases) {
                if (possible(row, column++ * Space.FORMS.length + Extent.HIT.ordinal(), asking)) {
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

    /** What was asked for one giver, receiver and category, by the numbers of programs. */
    private record Asking(Partner receiver, BitSet asked, BitSet possible) {}

    private boolean possible(int firstRow, int column, Asking asking) {
        for (int role = 0; role < space.words(Dimension.ROLE).size(); role++) {
            Program program = programs.at(firstRow + role, column);
            if (!asking.asked().get(program.number())) {
                asking.asked().set(program.number());
                asking.possible().set(program.number(), possible(program, asking.receiver()));
            }
            if (asking.possible().get(program.number())) {
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
