package nl.perspectief.signals.weighing.web;

import java.util.UUID;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Weighing;

/** Where somebody goes who leaves a question; the field of the buttons of its page. */
public enum Onward {
    NEXT,
    PREVIOUS,
    LATER;

    /** The name of the field; the first button is the one that the enter key presses. */
    public static final String FIELD = "daarna";

    String path(UUID id, Weighing weighing, Question question) {
        String here = "/wegingen/" + id;
        return switch (this) {
            case NEXT -> question.next(weighing).map(next -> path(here, next)).orElse(here);
            case PREVIOUS ->
                question.before(weighing).map(before -> path(here, before)).orElse(here + "/antwoorden");
            case LATER -> here + "/antwoorden";
        };
    }

    /** The page of a question of the weighing at this path. */
    public static String path(String weighing, Criterion criterion) {
        return weighing + "/vraag/" + criterion.name();
    }
}
