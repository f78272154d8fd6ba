package nl.perspectief.guide.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.render.RuleLines;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.guide.Step;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.guide.Worry;
import nl.perspectief.guide.advice.CovenantSays;
import nl.perspectief.guide.advice.Giving;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can do now.
 *
 * @param plan of the profession that was chosen; absent until one was
 * @param worry how worried somebody is; absent until that was said
 * @param steps each with what the covenants in force say of it
 * @param referring what they say of referring a signal
 */
public record StepsPage(
        Form form,
        List<StepPlan> plans,
        @Nullable StepPlan plan,
        @Nullable Worry worry,
        List<Advised> steps,
        List<CovenantSays> referring,
        Said said) {
    /** @param says nothing where nothing goes to a partner at such a step */
    public record Advised(Step step, List<CovenantSays> says) {}

    /** The professions to choose from. */
    public Map<String, String> professions() {
        return plans.stream()
                .collect(Collectors.toMap(
                        StepPlan::profession, StepPlan::title, (one, _) -> one, java.util.LinkedHashMap::new));
    }

    /** What may be given, in words of the reader's language where it means something to the application. */
    public String what(Screen screen, Covenant covenant, Giving giving) {
        // names of categories have commas and "and" in them
        return giving.categories().stream()
                .map(id -> category(screen, covenant.vocabulary(), id))
                .collect(Collectors.joining("; "));
    }

    private static String category(Screen screen, Vocabulary words, String id) {
        return (screen.language() == Language.NL
                        ? java.util.Optional.<CategoryMeaning>empty()
                        : words.meanings(id).stream()
                                .filter(meaning -> words.categories(meaning).size() == 1)
                                .findFirst())
                .map(meaning -> screen.say("casework.category." + meaning))
                .orElseGet(() -> words.name(Dimension.CATEGORY, id));
    }

    public String whom(Screen screen, Covenant covenant, Giving giving) {
        return names(screen, covenant, Dimension.RECEIVER, giving.receivers());
    }

    /** In which role it is read; empty when that is not asked. */
    public String roles(Screen screen, Covenant covenant, Giving giving) {
        return names(screen, covenant, Dimension.ROLE, giving.roles());
    }

    private static String names(Screen screen, Covenant covenant, Dimension dimension, List<String> ids) {
        return enumerate(
                screen,
                ids.stream()
                        .map(id -> covenant.vocabulary().name(dimension, id))
                        .toList());
    }

    private static String enumerate(Screen screen, List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " " + screen.say("guide.and") + " "
                        + parts.getLast();
    }

    /** What must be so, as a clause; words of a covenant itself are no clause, and stand behind one. */
    public String holds(Screen screen, Condition condition) {
        return clause(screen, condition, "guide.says.holds");
    }

    /** What must not be so. */
    public String fails(Screen screen, Condition condition) {
        return clause(screen, condition, "guide.says.fails");
    }

    private static String clause(Screen screen, Condition condition, String how) {
        return condition.fact() instanceof Fact fact && screen.speech().knows("covenants.if." + fact)
                ? screen.say(how, screen.say("covenants.if." + fact))
                : screen.say(how + "-named", condition.name());
    }

    /** In danger the emergency number comes before all that a covenant says. */
    public boolean danger() {
        return worry == Worry.DANGER;
    }

    public List<List<RuleLines.Line>> rules(Covenant covenant, Giving giving) {
        RuleLines lines = new RuleLines(covenant.vocabulary());
        return giving.rules().stream().map(lines::of).toList();
    }
}
