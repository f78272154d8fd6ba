package nl.perspectief.covenant;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import nl.perspectief.covenant.vocabulary.Dimension;

/** Every question that can be asked of a covenant, in the order of its dimensions. */
public final class AllQuestions {
    private static final List<Dimension> DIMENSIONS = List.of(Dimension.values());

    private AllQuestions() {}

    /** One of them, each as likely. */
    public static Question any(Covenant covenant, Random random) {
        List<String> words = DIMENSIONS.stream()
                .map(dimension -> covenant.vocabulary().askable(dimension))
                .map(here -> here.get(random.nextInt(here.size())))
                .toList();
        return question(words, Extent.values()[random.nextInt(Extent.values().length)]);
    }

    private static Question question(List<String> words, Extent form) {
        return new Question(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4), words.get(5), form);
    }

    public static void forEach(Covenant covenant, Consumer<Question> asked) {
        forEach(covenant, new ArrayList<>(), asked);
    }

    private static void forEach(Covenant covenant, List<String> words, Consumer<Question> asked) {
        if (words.size() == DIMENSIONS.size()) {
            for (Extent form : Extent.values()) {
                asked.accept(question(words, form));
            }
            return;
        }
        for (String word : covenant.vocabulary().askable(DIMENSIONS.get(words.size()))) {
            words.addLast(word);
            forEach(covenant, words, asked);
            words.removeLast();
        }
    }
}
