package nl.perspectief.installation.settings;

import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.Unusable;

/** Words of the command line that end up on a page, such as a name: cleaned as those of a form. */
final class TypedWords {
    private TypedWords() {}

    /** @param what it is, for the person at the keyboard */
    static String clean(String what, String typed) {
        if (CleanText.turns(typed)) {
            throw new Unusable(what + " bevat onzichtbare tekens die de leesrichting omkeren. Typ het opnieuw.");
        }
        String clean = CleanText.of(typed).strip().replaceAll("\\s+", " ");
        if (clean.isEmpty() && !typed.isEmpty()) {
            throw new Unusable(what + " is leeg: er staan alleen tekens in die niemand ziet.");
        }
        return clean;
    }
}
