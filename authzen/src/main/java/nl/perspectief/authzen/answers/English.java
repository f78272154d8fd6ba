package nl.perspectief.authzen.answers;

import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;

/**
 * What an answer says in English. The covenant itself is Dutch, so that English names its rules and conditions by their
 * ids and translates none of its words: the two are never in one sentence.
 */
final class English {
    static final byte[] PERMITTED = JsonBytes.ascii("The covenant permits this: ");
    static final byte[] FORBIDDEN = JsonBytes.ascii("The covenant forbids this: ");
    static final byte[] NOTHING = JsonBytes.ascii("The covenant does not permit this.");
    static final byte[] NOT_YET = JsonBytes.ascii("This is not permitted now. Not true yet: ");
    static final byte[] UNKNOWN = JsonBytes.ascii("This cannot be told and is therefore not permitted. Not known: ");
    static final byte[] NO_ARTICLE = JsonBytes.ascii("No rule of the covenant speaks of this.");
    static final byte[] RULE = JsonBytes.ascii("rule ");

    private English() {}

    /** What an obligation asks, as a sentence. */
    static String of(Obligation obligation) {
        return switch (obligation) {
            case LOG -> "The sharing is recorded.";
            case INFORM -> "The young person and the parents are told.";
            case FOUR_EYES -> "A second person looks along.";
            case EXPIRE -> "Reading ends on a date.";
            case HAND_OVER -> "The receiver has no access: it is given on paper or by word of mouth.";
        };
    }

    /** Whether the receiver may pass it on, as a word for machines. */
    static String id(Onward onward) {
        return switch (onward) {
            case NO -> "no";
            case WITH_CONSENT -> "with_consent";
            case YES -> "yes";
        };
    }

    /** The same as a sentence. */
    static String of(Onward onward) {
        return switch (onward) {
            case NO -> "The receiver does not pass it on.";
            case WITH_CONSENT -> "The receiver passes it on only when the giver agrees.";
            case YES -> "The receiver may pass it on.";
        };
    }
}
