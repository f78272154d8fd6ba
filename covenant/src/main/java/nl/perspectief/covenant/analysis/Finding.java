package nl.perspectief.covenant.analysis;

import java.util.List;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.meaning.Word;

/**
 * Something in a covenant that its writers should look at, proved over its complete space.
 *
 * @param about ids of the rules, partner, purpose, category or condition it is about
 * @param sentence what was found, in Dutch
 * @param question one question that shows it
 * @param facts the facts with which the question shows it; nothing when it shows whatever the facts
 */
public record Finding(Kind kind, List<String> about, String sentence, Question question, Way facts)
        implements Comparable<Finding> {
    public Finding {
        about = List.copyOf(about);
    }

    /** By kind, and then by what it is about: the order does not depend on how it was found. */
    @Override
    public int compareTo(Finding other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? String.join(" ", about).compareTo(String.join(" ", other.about)) : byKind;
    }

    /** How much is the matter. */
    public enum Weight {
        /** The document does not do what it says. */
        MISTAKE,
        /** It may be meant so. */
        REMARK
    }

    /** What kind of finding. */
    public enum Kind implements Word {
        SENSITIVE_WITHOUT_CONDITION("gevoelig zonder voorwaarde", "sensitive without condition", Weight.MISTAKE),
        MORE_GIVES_LESS("meer geeft minder", "more gives less", Weight.MISTAKE),
        PURPOSE_WITHOUT_GROUND("doel zonder grondslag", "purpose without ground", Weight.MISTAKE),
        DEAD_PERMISSION("toestemming zonder gevolg", "dead permission", Weight.MISTAKE),
        DEAD_PROHIBITION("verbod zonder gevolg", "dead prohibition", Weight.REMARK),
        REDUNDANT_RULE("overbodige regel", "redundant rule", Weight.REMARK),
        CONTRADICTION("tegenspraak", "contradiction", Weight.REMARK),
        RECEIVER_WITHOUT_FLOW("partner die niets ontvangt", "receiver without flow", Weight.REMARK),
        UNUSED_PURPOSE("doel zonder gebruik", "unused purpose", Weight.REMARK);

        private final String dutch;
        private final String english;
        private final Weight weight;

        Kind(String dutch, String english, Weight weight) {
            this.dutch = dutch;
            this.english = english;
            this.weight = weight;
        }

        @Override
        public String dutch() {
            return dutch;
        }

        @Override
        public String english() {
            return english;
        }

        public Weight weight() {
            return weight;
        }
    }
}
