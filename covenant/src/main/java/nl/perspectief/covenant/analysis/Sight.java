package nl.perspectief.covenant.analysis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.analysis.space.Phrases;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.analysis.space.Wholes;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * What each of some receivers can ever see of each of some givers, in some role, phase and for some purpose.
 *
 * @param form the form it is about; less than that can be seen as well
 * @param ways every smallest set of facts with which it can be seen in that form and not in a fuller one,
 *     whatever the role, purpose and phase
 */
public record Sight(List<String> givers, List<String> receivers, List<String> categories, Extent form, List<Way> ways) {
    public Sight {
        givers = List.copyOf(givers);
        receivers = List.copyOf(receivers);
        categories = List.copyOf(categories);
        ways = List.copyOf(ways);
    }

    /** It in one Dutch sentence, with its weakest conditions. */
    public String sentence(Vocabulary words) {
        Phrases phrases = new Phrases(words);
        Scope seeing = Wholes.scope(Dimension.RECEIVER, receivers, words);
        boolean one = seeing.all() || seeing.written().size() == 1;
        return Phrases.capital(says(Dimension.RECEIVER, receivers, words))
                + (one ? " kan " : " kunnen ")
                + says(Dimension.CATEGORY, categories, words)
                + Phrases.form(Set.copyOf(EnumSet.range(Extent.HIT, form)))
                + " ontvangen van "
                + says(Dimension.GIVER, givers, words)
                + ", "
                + phrases.provided(ways)
                + ".";
    }

    private static String says(Dimension dimension, List<String> ids, Vocabulary words) {
        return new Sentences(words).says(dimension, Wholes.scope(dimension, ids, words));
    }
}
