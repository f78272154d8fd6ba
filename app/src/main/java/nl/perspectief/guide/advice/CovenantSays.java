package nl.perspectief.guide.advice;

import java.util.List;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Partner;

/** What one covenant in force says of one kind of partner at one step. */
public sealed interface CovenantSays {
    /** How many are told at once. */
    int FIRST = 3;

    Covenant covenant();

    /** No partner of this covenant is of that kind, so that it gives and receives nothing. */
    record NoSuchPartner(Covenant covenant) implements CovenantSays {}

    /** There are such partners, and nothing may be given at this step. */
    record Nothing(Covenant covenant, List<Partner> givers) implements CovenantSays {
        public Nothing {
            givers = List.copyOf(givers);
        }
    }

    /** @param givings those on the fewest conditions first; never empty */
    record May(Covenant covenant, List<Partner> givers, List<Giving> givings) implements CovenantSays {
        public May {
            givers = List.copyOf(givers);
            givings = List.copyOf(givings);
        }

        /** What is read first. */
        public List<Giving> first() {
            return givings.subList(0, Math.min(FIRST, givings.size()));
        }

        public List<Giving> others() {
            return givings.subList(Math.min(FIRST, givings.size()), givings.size());
        }
    }
}
