package nl.perspectief.register.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;

/** The facts behind a decision in one line, {@code condition=TRUE condition=UNKNOWN}, so that it can be given again. */
public final class FactLog {
    private static final int USUAL = 32;

    private FactLog() {}

    public static String write(Covenant covenant, Facts facts) {
        List<Condition> conditions = covenant.conditions();
        StringBuilder line = new StringBuilder(conditions.size() * USUAL);
        for (int i = 0; i < conditions.size(); i++) {
            String id = conditions.get(i).id();
            line.append(i == 0 ? "" : " ")
                    .append(id)
                    .append('=')
                    .append(facts.of(id).name());
        }
        return line.toString();
    }

    public static Circumstances read(String line) {
        Map<String, Truth> facts = Arrays.stream(line.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> Truth.valueOf(word[1])));
        return new Circumstances(facts);
    }
}
