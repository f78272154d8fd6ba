package nl.perspectief.covenant.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.analysis.space.Way;
import nl.perspectief.covenant.vocabulary.Dimension;

/** Questions and facts as words of the command line and as JSON. */
final class Asked {
    private Asked() {}

    /** The words that ask it. */
    static String words(Question question, Way facts) {
        Stream<String> dimensions =
                Stream.of(Dimension.values()).map(dimension -> dimension.english() + "=" + question.of(dimension));
        Stream<String> known = Stream.concat(
                facts.holds().stream().map(id -> id + "=true"),
                facts.fails().stream().map(id -> id + "=false"));
        return Stream.of(dimensions, Stream.of("form=" + question.form().dutch()), known)
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }

    static Map<String, ?> json(Question question) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            json.put(dimension.english(), question.of(dimension));
        }
        json.put("form", question.form().english());
        return json;
    }

    static Map<String, ?> json(Way way) {
        Map<String, List<String>> json = new LinkedHashMap<>();
        json.put("holds", way.holds());
        json.put("fails", way.fails());
        return json;
    }
}
