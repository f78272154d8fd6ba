package nl.perspectief.covenant.analysis.space;

import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * A block of the space: every question with one of these words in each dimension and one of these forms.
 *
 * @param words for each dimension, in their order
 */
public record Cells(List<List<String>> words, Set<Extent> forms) {
    public Cells {
        words = List.copyOf(words);
        forms = Set.copyOf(forms);
    }

    /** Its words in one dimension, in the order of the covenant; never empty. */
    public List<String> of(Dimension dimension) {
        return words.get(dimension.ordinal());
    }

    public boolean hold(Question question) {
        for (Dimension dimension : Dimension.values()) {
            if (!of(dimension).contains(question.of(dimension))) {
                return false;
            }
        }
        return forms.contains(question.form());
    }

    /** The form that holds most. */
    public Extent most() {
        return forms.contains(Extent.FULL) ? Extent.FULL : forms.contains(Extent.SUMMARY) ? Extent.SUMMARY : Extent.HIT;
    }

    /** One of its questions: the first words, in the form that holds most. */
    public Question example() {
        return new Question(
                of(Dimension.GIVER).getFirst(),
                of(Dimension.RECEIVER).getFirst(),
                of(Dimension.ROLE).getFirst(),
                of(Dimension.CATEGORY).getFirst(),
                of(Dimension.PURPOSE).getFirst(),
                of(Dimension.PHASE).getFirst(),
                most());
    }

    /** How many questions it holds. */
    public long count() {
        long count = forms.size();
        for (Dimension dimension : Dimension.values()) {
            count *= of(dimension).size();
        }
        return count;
    }

    /** One dimension as a rule would write it: everything as {@code alle}, all parts of a tree as the whole. */
    public Scope scope(Dimension dimension, Vocabulary vocabulary) {
        return Wholes.scope(dimension, of(dimension), vocabulary);
    }
}
