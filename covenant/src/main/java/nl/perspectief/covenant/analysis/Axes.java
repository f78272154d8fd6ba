package nl.perspectief.covenant.analysis;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenant.Question;

/** The seven axes of the space of one or two versions: every word that can be asked in one of them. */
final class Axes {
    private static final Dimension[] DIMENSIONS = Dimension.values();
    static final int FORM = DIMENSIONS.length;
    static final int COUNT = FORM + 1;

    private final List<List<String>> words;

    Axes(List<Covenant> covenants) {
        Stream<List<String>> dimensions = Stream.of(DIMENSIONS).map(dimension -> askable(covenants, dimension));
        Stream<List<String>> forms =
                Stream.of(Stream.of(Form.values()).map(Enum::name).toList());
        this.words = Stream.concat(dimensions, forms).toList();
    }

    private static List<String> askable(List<Covenant> covenants, Dimension dimension) {
        Set<String> askable = new LinkedHashSet<>();
        covenants.forEach(covenant -> askable.addAll(covenant.vocabulary().askable(dimension)));
        return List.copyOf(askable);
    }

    List<String> words(int axis) {
        return words.get(axis);
    }

    int size(int axis) {
        return words(axis).size();
    }

    /** The place of a question on each axis; -1 for a word that no version can be asked about. */
    int[] place(Question question) {
        return IntStream.range(0, COUNT)
                .map(axis -> words(axis).indexOf(axis == FORM ? question.form().name() : question.of(DIMENSIONS[axis])))
                .toArray();
    }

    Question question(int[] place) {
        return new Question(
                words(0).get(place[0]),
                words(1).get(place[1]),
                words(2).get(place[2]),
                words(3).get(place[3]),
                words(4).get(place[4]),
                words(5).get(place[5]),
                Form.values()[place[FORM]]);
    }

    Cells cells(List<BitSet> sides) {
        Map<Dimension, List<String>> named = new EnumMap<>(Dimension.class);
        for (int axis = 0; axis < FORM; axis++) {
            List<String> side = words(axis);
            named.put(
                    DIMENSIONS[axis],
                    sides.get(axis).stream().mapToObj(side::get).toList());
        }
        Set<Form> forms = EnumSet.noneOf(Form.class);
        sides.get(FORM).stream().forEach(form -> forms.add(Form.values()[form]));
        return new Cells(named, forms);
    }
}
