package nl.perspectief.covenant.analysis.space;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * The seven axes of the space of one or two versions: every word that can be asked in one of them. First come those that
 * prohibitions name, then those of which rules name few words: so that few rules are left soon.
 */
public final class Axes {
    private static final List<Dimension> ORDER = List.of(
            Dimension.RECEIVER,
            Dimension.CATEGORY,
            Dimension.PURPOSE,
            Dimension.PHASE,
            Dimension.GIVER,
            Dimension.ROLE);
    private static final Dimension[] DIMENSIONS = Dimension.values();
    public static final int FORM = DIMENSIONS.length;
    public static final int COUNT = FORM + 1;

    private final List<List<String>> words;

    Axes(List<Covenant> covenants) {
        Stream<List<String>> dimensions = ORDER.stream().map(dimension -> askable(covenants, dimension));
        Stream<List<String>> forms =
                Stream.of(Stream.of(Extent.values()).map(Enum::name).toList());
        this.words = Stream.concat(dimensions, forms).toList();
    }

    private static List<String> askable(List<Covenant> covenants, Dimension dimension) {
        Set<String> askable = new LinkedHashSet<>();
        covenants.forEach(covenant -> askable.addAll(covenant.vocabulary().askable(dimension)));
        return List.copyOf(askable);
    }

    public static int of(Dimension dimension) {
        return ORDER.indexOf(dimension);
    }

    /** The dimension of an axis; nothing for the form. */
    static @Nullable Dimension dimension(int axis) {
        return axis == FORM ? null : ORDER.get(axis);
    }

    public List<String> words(int axis) {
        return words.get(axis);
    }

    public int size(int axis) {
        return words(axis).size();
    }

    int[] sizes() {
        return words.stream().mapToInt(List::size).toArray();
    }

    /** The place of a question on each axis; -1 for a word that no version can be asked about. */
    int[] place(Question question) {
        return IntStream.range(0, COUNT)
                .map(axis -> words(axis).indexOf(axis == FORM ? question.form().name() : question.of(ORDER.get(axis))))
                .toArray();
    }

    public Question question(int[] place) {
        String[] ids = new String[FORM];
        Arrays.setAll(ids, i -> words(of(DIMENSIONS[i])).get(place[of(DIMENSIONS[i])]));
        return new Question(ids[0], ids[1], ids[2], ids[3], ids[4], ids[5], Extent.values()[place[FORM]]);
    }

    /** A number for each place, ascending in the order of the covenant's dimensions. */
    long number(int[] place) {
        long number = 0;
        for (Dimension dimension : DIMENSIONS) {
            number = number * size(of(dimension)) + place[of(dimension)];
        }
        return number * size(FORM) + place[FORM];
    }

    int[] place(long number) {
        int[] place = new int[COUNT];
        place[FORM] = (int) (number % size(FORM));
        long rest = number / size(FORM);
        for (int i = FORM - 1; i >= 0; i--) {
            int axis = of(DIMENSIONS[i]);
            place[axis] = (int) (rest % size(axis));
            rest /= size(axis);
        }
        return place;
    }
}
