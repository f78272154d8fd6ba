package nl.perspectief.sharing.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.meaning.AgeAtLeast;
import nl.perspectief.covenant.meaning.Between;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.NotOlderThan;
import nl.perspectief.covenant.meaning.Route;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Language;
import nl.perspectief.sharing.advice.Advice;

/**
 * Answers in plain words, in the language of the reader. What means something to the application has words in both languages;
 * what is the covenant's own is said as that has it.
 *
 * @param organisations by the id that the covenant has for them
 */
public record ShareWords(Covenant covenant, Map<String, Organisation> organisations) {
    private static final int LONG = 8;

    /**
     * The whole answer in one sentence.
     *
     * @param alone whether it is about all that was asked
     * @param chosen whether that is a recorded thing, as short or as long as it is
     */
    public String sentence(Screen screen, Answer answer, boolean alone, boolean chosen) {
        Question question = answer.advice().question();
        String what = !alone
                ? kinds(screen, answer.categories())
                : screen.say(chosen || !shortened(question) ? "covenants.what.this" : "covenants.what.summary");
        String whom = partner(question.receiver());
        return switch (answer.advice().verdict()) {
            case Advice.Yes _ -> screen.say("covenants.says.yes", what, whom);
            case Advice.NotYet notYet ->
                screen.say(
                        "covenants.says.not-yet." + (notYet.distance() == 1 ? "one" : "many"),
                        what,
                        whom,
                        notYet.distance());
            case Advice.No no -> refusal(screen, no, what, whom);
        };
    }

    private String refusal(Screen screen, Advice.No no, String what, String whom) {
        if (!no.prohibitions().isEmpty()) {
            return screen.say("covenants.says.prohibited", what, whom);
        }
        if (no.unmet().isEmpty()) {
            return screen.say("covenants.says.no-rule", what, whom);
        }
        return no.unmet().size() == 1
                ? screen.say(
                        "covenants.says.only-if",
                        what,
                        whom,
                        clause(screen, no.unmet().getFirst()))
                : screen.say("covenants.says.unmet", what, whom, no.unmet().size());
    }

    /** A name is never more than a summary of who somebody is. */
    private boolean shortened(Question question) {
        return question.form() == Extent.SUMMARY
                && !words().meanings(question.category()).contains(CategoryMeaning.IDENTITY);
    }

    /** Two short names, or the first and how many more. */
    public String kinds(Screen screen, List<String> categories) {
        String both = enumerate(
                screen, categories.stream().map(id -> category(screen, id)).toList());
        if (categories.size() == 1 || categories.size() == 2 && both.split("\\s+").length <= LONG) {
            return both;
        }
        String first = category(screen, categories.getFirst());
        return screen.say("covenants.what.more", first, categories.size() - 1);
    }

    public String category(Screen screen, String id) {
        return (screen.language() == Language.NL ? Optional.<CategoryMeaning>empty() : meaning(id))
                .map(meaning -> screen.say("casework.category." + meaning))
                .orElseGet(() -> words().name(Dimension.CATEGORY, id));
    }

    /** What a category alone means, so that it has a text in every language. */
    private Optional<CategoryMeaning> meaning(String category) {
        return words().meanings(category).stream()
                .filter(meaning -> words().categories(meaning).size() == 1)
                .findFirst();
    }

    /** As the organisation calls itself; as the covenant does when nobody of it works here. */
    public String partner(String id) {
        Organisation organisation = organisations.get(id);
        return organisation == null ? words().name(Dimension.RECEIVER, id) : organisation.name();
    }

    public String purpose(Screen screen, String id) {
        return words().purposes().stream()
                .filter(purpose -> purpose.id().equals(id))
                .flatMap(purpose -> purpose.means().stream())
                .findFirst()
                .map(meaning -> screen.say("covenants.for." + meaning))
                .orElseGet(() -> words().name(Dimension.PURPOSE, id));
    }

    public String phase(String id) {
        return words().name(Dimension.PHASE, id);
    }

    /** What must be so, as a clause behind "if" or "whether". */
    public String clause(Screen screen, Condition condition) {
        FactMeaning fact = condition.fact();
        return fact == null ? condition.name() : screen.say("covenants.if." + key(fact), said(screen, fact));
    }

    /** What somebody has to do, as a sentence. */
    public String step(Screen screen, Condition condition) {
        FactMeaning fact = condition.fact();
        if (condition.remedy() == null) {
            return screen.say("covenants.step.find-out", clause(screen, condition));
        }
        return fact == null
                ? capital(condition.remedy().how()) + "."
                : screen.say("covenants.step." + key(fact), said(screen, fact));
    }

    /** Whether it is the covenant that speaks, in Dutch. */
    public boolean covenants(Condition condition) {
        return condition.fact() == null;
    }

    private static String key(FactMeaning fact) {
        return switch (fact) {
            case Fact plain -> plain.name();
            case NotOlderThan _ -> "NOT_OLDER";
            case AgeAtLeast _ -> "AGE";
            case Route _ -> "ROUTE";
            case Between _ -> "BETWEEN";
        };
    }

    private static String said(Screen screen, FactMeaning fact) {
        return screen.language() == Language.NL ? fact.dutch() : fact.english();
    }

    public String people(Screen screen, List<Professional> people) {
        String last = screen.say("covenants.or-else");
        return Sentences.enumerate(people.stream().map(ShareWords::person).toList(), last);
    }

    /** A name with what for and where. */
    public static String person(Professional person) {
        return person.name() + " (" + person.function() + ", "
                + person.organisation().shortName() + ")";
    }

    public String partners(Screen screen, List<Partner> partners) {
        return enumerate(
                screen, partners.stream().map(Named::id).map(this::partner).toList());
    }

    private static String enumerate(Screen screen, List<String> parts) {
        return Sentences.enumerate(parts, screen.say("covenants.and"));
    }

    /** Something else to do, as a sentence that is a link. */
    public String other(Screen screen, Advice.Alternative other) {
        Question question = other.question();
        String key = other.change() == Advice.Change.LESS && question.form() == Extent.HIT
                ? "LESS_HIT"
                : other.change().name();
        return screen.say("covenants.change." + key, readers(screen, other), phase(question.phase()));
    }

    /** Those who would read it, or the organisation where nobody is known. */
    private String readers(Screen screen, Advice.Alternative other) {
        return other.readers().isEmpty() || other.change() == Advice.Change.LESS
                ? partner(other.question().receiver())
                : Stream.of(other.readers().getFirst()).map(ShareWords::person).collect(Collectors.joining());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private Vocabulary words() {
        return covenant.vocabulary();
    }
}
