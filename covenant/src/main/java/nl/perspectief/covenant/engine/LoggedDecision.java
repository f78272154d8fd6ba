package nl.perspectief.covenant.engine;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Dimension;

/**
 * A decision with all that it rested on, so that anybody with the same document can give it again.
 *
 * @param facts as {@link FactLine} writes them
 * @param hash of the document it rested on
 * @param answer the answer with its rules, limits and missing facts, in one line
 */
public record LoggedDecision(Question question, String facts, String hash, String answer) {
    private static final String BAR = " | ";
    private static final int PARTS = 4;
    private static final int WORDS = 7;

    /** What came of giving it again. */
    public sealed interface Replay {}

    /** The same answer, for the same rules and with the same limits. */
    public record Same() implements Replay {}

    /** Another answer from the same document: the log or the engine is wrong. */
    public record Different(String answer) implements Replay {}

    /** It rested on another document than the one at hand. */
    public record OtherDocument(String hash) implements Replay {}

    /** Decides and logs. */
    public static LoggedDecision of(CompiledCovenant covenant, Question question, Facts facts) {
        Covenant document = covenant.covenant();
        return new LoggedDecision(
                question, FactLine.write(document, facts), document.hash(), answer(covenant.decide(question, facts)));
    }

    /** One line; {@link #parse} reads it. */
    public String write() {
        String words = Stream.concat(
                        Stream.of(Dimension.values()).map(question::of),
                        Stream.of(question.form().name()))
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining(" "));
        return String.join(BAR, words, facts, hash, answer);
    }

    /** Empty when it is no line that {@link #write} made. */
    public static Optional<LoggedDecision> parse(String line) {
        String[] parts = line.split(" \\| ", -1);
        if (parts.length != PARTS || FactLine.read(parts[1]).isEmpty()) {
            return Optional.empty();
        }
        return question(parts[0]).map(question -> new LoggedDecision(question, parts[1], parts[2], parts[3]));
    }

    private static Optional<Question> question(String written) {
        try {
            List<String> words = Stream.of(written.split(" ", -1))
                    .map(word -> URLDecoder.decode(word, StandardCharsets.UTF_8))
                    .toList();
            return words.size() != WORDS
                    ? Optional.empty()
                    : Optional.of(new Question(
                            words.get(0),
                            words.get(1),
                            words.get(2),
                            words.get(3),
                            words.get(4),
                            words.get(5),
                            Extent.valueOf(words.get(6))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Gives the decision again, from what was logged and nothing else. */
    public Replay replay(CompiledCovenant covenant) {
        String now = covenant.covenant().hash();
        if (!now.equals(hash)) {
            return new OtherDocument(now);
        }
        Facts known = FactLine.read(facts).orElse(_ -> Truth.UNKNOWN);
        String again = answer(covenant.decide(question, known));
        return again.equals(answer) ? new Same() : new Different(again);
    }

    private static String answer(Decision decision) {
        return switch (decision) {
            case Decision.Permit(var rules, var onward, var keep, var obligations) ->
                "PERMIT rules=" + ids(rules) + " onward=" + onward + " keep="
                        + (keep == null ? "" : Objects.toString(keep.period())) + " duties=" + duties(obligations);
            case Decision.Refusal(var rules, var missing) ->
                "REFUSAL rules=" + ids(rules) + " missing=" + String.join(",", missing);
            case Decision.Undetermined(var rules, var unknown) ->
                "UNDETERMINED rules=" + ids(rules) + " unknown=" + String.join(",", unknown);
        };
    }

    private static String ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).collect(Collectors.joining(","));
    }

    private static String duties(Set<Obligation> obligations) {
        return obligations.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
