package nl.perspectief.covenant.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * The complete, finite space of questions of one covenant. A cell is a row (giver, receiver, role) and a column
 * (category, purpose, phase, form); rules are products of both, so that few kinds of rows and columns exist.
 */
final class Space {
    static final List<Dimension> ROW = List.of(Dimension.GIVER, Dimension.RECEIVER, Dimension.ROLE);
    static final List<Dimension> COLUMN = List.of(Dimension.CATEGORY, Dimension.PURPOSE, Dimension.PHASE);
    static final Extent[] FORMS = Extent.values();

    private final Map<Dimension, List<String>> words = new EnumMap<>(Dimension.class);
    private final List<Index> numbers = new ArrayList<>();

    Space(Vocabulary vocabulary) {
        for (Dimension dimension : Dimension.values()) {
            words.put(dimension, vocabulary.askable(dimension));
            numbers.add(new Index(words(dimension)));
        }
    }

    /** The words that a question can have in a dimension, by number. */
    List<String> words(Dimension dimension) {
        return Objects.requireNonNull(words.get(dimension));
    }

    int rows() {
        return size(ROW);
    }

    int columns() {
        return size(COLUMN) * FORMS.length;
    }

    private int size(List<Dimension> dimensions) {
        return dimensions.stream()
                .mapToInt(dimension -> words(dimension).size())
                .reduce(1, Math::multiplyExact);
    }

    /** The row of a question, or -1 when it names something that the covenant does not know. */
    int row(Question question) {
        return index(ROW, question);
    }

    /** The column of a question, or -1. */
    int column(Question question) {
        int index = index(COLUMN, question);
        return index < 0 ? -1 : index * FORMS.length + question.form().ordinal();
    }

    private int index(List<Dimension> dimensions, Question question) {
        int index = 0;
        for (int i = 0; i < dimensions.size(); i++) {
            Dimension dimension = dimensions.get(i);
            Index number = numbers.get(dimension.ordinal());
            int here = number.of(question.of(dimension));
            if (here < 0) {
                return -1;
            }
            index = index * number.size() + here;
        }
        return index;
    }

    /** The question in a cell. */
    Question question(int row, int column) {
        List<String> ids = new ArrayList<>();
        ids.addAll(ids(ROW, row));
        ids.addAll(ids(COLUMN, column / FORMS.length));
        return new Question(
                ids.get(0), ids.get(1), ids.get(2), ids.get(3), ids.get(4), ids.get(5), FORMS[column % FORMS.length]);
    }

    /** The number of a word in its dimension, or how many there are when it is unknown. */
    int number(Dimension dimension, String id) {
        int number = numbers.get(dimension.ordinal()).of(id);
        return number < 0 ? numbers.get(dimension.ordinal()).size() : number;
    }

    private List<String> ids(List<Dimension> dimensions, int index) {
        List<String> ids = new ArrayList<>();
        int rest = index;
        for (Dimension dimension : dimensions.reversed()) {
            List<String> here = words(dimension);
            ids.addFirst(here.get(rest % here.size()));
            rest /= here.size();
        }
        return ids;
    }
}
