package nl.perspectief.sharing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.sharing.advice.Advice;

/**
 * One answer, for all kinds of things that get the same.
 *
 * @param advice on the first of them
 * @param categories all of them, by the covenant's ids
 */
public record Answer(Advice advice, List<String> categories) {
    public Answer {
        categories = List.copyOf(categories);
    }

    /** The nearest to a yes first. */
    static List<Answer> of(List<Advice> all) {
        List<Answer> answers = new ArrayList<>();
        for (Advice advice : all) {
            if (answers.stream().noneMatch(answer -> answer.same(advice))) {
                answers.add(new Answer(
                        advice,
                        all.stream()
                                .filter(other -> key(other).equals(key(advice)))
                                .map(other -> other.question().category())
                                .distinct()
                                .toList()));
            }
        }
        answers.sort(Comparator.comparingInt(answer -> answer.advice().verdict().distance()));
        return answers;
    }

    private boolean same(Advice other) {
        return key(advice).equals(key(other));
    }

    /** What an answer says, apart from the kind of thing and the rule behind it. */
    private static Set<String> key(Advice advice) {
        return switch (advice.verdict()) {
            case Advice.Yes _ -> Set.of("yes");
            case Advice.NotYet notYet ->
                notYet.ways().getFirst().steps().stream()
                        .map(step -> "step " + step.condition().id())
                        .collect(Collectors.toSet());
            case Advice.No no when !no.prohibitions().isEmpty() -> Set.of("prohibited");
            case Advice.No no ->
                no.unmet().isEmpty()
                        ? Set.of("no rule")
                        : no.unmet().stream()
                                .map(condition -> "unmet " + condition.id())
                                .collect(Collectors.toSet());
        };
    }

    /** As the shape and the colour of it are called. */
    public String kind() {
        return switch (advice.verdict()) {
            case Advice.Yes _ -> "yes";
            case Advice.NotYet _ -> "not-yet";
            case Advice.No _ -> "no";
        };
    }

    /** Whether it bears on it that somebody is in danger. */
    public boolean danger() {
        return advice.tellable().stream().anyMatch(Answer::danger)
                || advice.verdict() instanceof Advice.No no
                        && no.unmet().stream().anyMatch(Answer::danger);
    }

    static boolean danger(Condition condition) {
        return condition.fact() == Fact.DANGER;
    }

    /** Whether it is about who recruits, which has a way of its own, apart from every young person. */
    public boolean recruiter() {
        return categories.stream()
                .anyMatch(category ->
                        advice.covenant().vocabulary().meanings(category).contains(CategoryMeaning.RECRUITER));
    }

    public boolean offers(Advice.Change change) {
        return advice.alternatives().stream().anyMatch(other -> other.change() == change);
    }
}
