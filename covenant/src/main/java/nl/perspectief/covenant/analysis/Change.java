package nl.perspectief.covenant.analysis;

import java.util.List;
import nl.perspectief.covenant.analysis.space.Cells;
import nl.perspectief.covenant.analysis.space.Limit;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.meaning.Word;

/**
 * What happens to a block of cells between two versions; the same in each of its cells.
 *
 * @param lost smallest sets of facts that permit no longer, or no longer as such
 * @param gained smallest sets of facts that permit from now on
 * @param limits what changes in what is asked of the receiver
 */
public record Change(Kind kind, Cells cells, List<Way> lost, List<Way> gained, List<Turn> limits) {
    public Change {
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
        limits = List.copyOf(limits);
    }

    /** What kind of change. */
    public enum Kind implements Word {
        /** It could never be permitted and now it can. */
        NEW("NIEUW", "NEW"),
        /** It could be permitted and now it never can. */
        GONE("VERVALT", "GONE"),
        /** It could be permitted and still can, in other circumstances or with other limits. */
        CHANGED("GEWIJZIGD", "CHANGED");

        private final String dutch;
        private final String english;

        Kind(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }

        @Override
        public String dutch() {
            return dutch;
        }

        @Override
        public String english() {
            return english;
        }
    }

    /** With which facts a limit no longer applies, and with which it does from now on. */
    public record Turn(Limit limit, List<Way> lost, List<Way> gained) {
        public Turn {
            lost = List.copyOf(lost);
            gained = List.copyOf(gained);
        }
    }
}
