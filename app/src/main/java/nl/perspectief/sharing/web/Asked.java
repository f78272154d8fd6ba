package nl.perspectief.sharing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.register.web.Choices;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.advice.Aim;
import nl.perspectief.sharing.advice.Matter;
import nl.perspectief.sharing.advice.SharingQuestion;
import nl.perspectief.sharing.advice.SharingSource.Known;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, and what has still to be chosen. Whoever comes from a signal or case chooses with whom and no more: the rest
 * is known there.
 *
 * @param own the partner who asks
 * @param known absent when the asker came from nowhere
 * @param sources the fields of which one says what the asker came from
 */
record Asked(
        Form form, Choices choices, String own, @Nullable Known known, List<String> sources) {
    static final String WHAT = "wat";
    static final String ABOUT = "over";
    static final String WHOM = "wie";
    static final String ITEM = "gegeven";
    private static final String PURPOSE = "waarvoor";
    private static final String PHASE = "fase";
    private static final String FORM = "hoeveel";

    /** The recorded things that it is about; none when a kind is chosen. */
    List<Matter> matters() {
        if (known == null || form.filled(WHAT)) {
            return List.of();
        }
        return form.filled(ITEM)
                ? item().flatMap(known.origin()::matter).map(List::of).orElse(List.of())
                : known.origin().kinds();
    }

    private Optional<UUID> item() {
        return form.ids(ITEM).stream().findFirst();
    }

    /** Whether the one thing that was named is there for the asker. */
    boolean found() {
        return !form.filled(ITEM) || known == null || !matters().isEmpty() || form.filled(WHAT);
    }

    boolean asksWhat() {
        return known == null || known.origin().kinds().isEmpty() && !form.filled(ITEM);
    }

    boolean asksAbout() {
        return known == null;
    }

    /** Whether anything was sent, or a form with nothing in it. */
    static boolean sent(Map<String, ?> fields) {
        return fields.containsKey(WHAT) || fields.containsKey(ABOUT) || fields.containsKey(WHOM);
    }

    /** Notes in the order of the page what has still to be chosen. */
    void check() {
        if (asksWhat() && category().isEmpty()) {
            form.wrong(WHAT, "covenants.ask.missing.what");
        }
        if (aims().isEmpty()) {
            form.wrong(ABOUT, "covenants.ask.missing.about");
        }
        if (receiver().isEmpty()) {
            form.wrong(WHOM, "covenants.ask.missing.whom");
        }
    }

    /** What kinds a professional can ask about: never what nobody ever gives anybody. */
    Map<String, String> categories() {
        Vocabulary words = choices.covenant().vocabulary();
        Map<String, String> categories = new LinkedHashMap<>(choices.of(Dimension.CATEGORY));
        words.categories(CategoryMeaning.NEVER).stream().map(Category::id).forEach(categories::remove);
        words.categories(CategoryMeaning.CITIZEN_NUMBER).stream()
                .map(Category::id)
                .filter(id -> choices.covenant().rules().stream().noneMatch(rule -> permits(rule, id)))
                .forEach(categories::remove);
        return categories;
    }

    private boolean permits(Rule rule, String category) {
        return rule.effect() == Effect.PERMIT && rule.scope(Dimension.CATEGORY).holds(category);
    }

    Optional<String> category() {
        return choices.chosen(form, WHAT, Dimension.CATEGORY);
    }

    Optional<String> receiver() {
        return choices.chosen(form, WHOM, Dimension.RECEIVER).filter(partner -> !partner.equals(own));
    }

    List<Situation> situations() {
        return List.of(Situation.values()).stream()
                .filter(one -> !one.aims(choices.covenant().vocabulary()).isEmpty())
                .toList();
    }

    /** The very purpose and phase of an address; else of where one came from; else of what was chosen. */
    private List<Aim> aims() {
        Optional<String> purpose = choices.chosen(form, PURPOSE, Dimension.PURPOSE);
        Optional<String> phase = choices.chosen(form, PHASE, Dimension.PHASE);
        if (purpose.isPresent() && phase.isPresent()) {
            return List.of(new Aim(purpose.get(), phase.get()));
        }
        if (known != null) {
            return known.origin().aims();
        }
        return form.optionalChoice(ABOUT, Situation.class)
                .map(chosen -> chosen.aims(choices.covenant().vocabulary()))
                .orElse(List.of());
    }

    /** One for each kind of thing; none as long as something has to be chosen. */
    List<SharingQuestion> questions() {
        List<SharingQuestion> questions = new ArrayList<>();
        List<Matter> matters = matters();
        if (receiver().isEmpty() || aims().isEmpty()) {
            return questions;
        }
        for (Matter matter : matters) {
            questions.add(question(matter.category(), forms(List.of(matter.form())), alone(matter) ? matter : null));
        }
        if (matters.isEmpty()) {
            category().ifPresent(category -> questions.add(question(category, forms(usual(category)), null)));
        }
        return questions;
    }

    /** Several things of one kind differ in their days; of one only, its days speak. */
    private boolean alone(Matter matter) {
        return form.filled(ITEM) || known != null && known.origin().alone(matter);
    }

    private SharingQuestion question(String category, List<Extent> forms, @Nullable Matter matter) {
        return new SharingQuestion(
                choices.covenant().id(),
                category,
                receiver().orElseThrow(),
                choices.chosen(form, "rol", Dimension.ROLE).orElse(null),
                aims(),
                forms,
                matter,
                Set.copyOf(form.values("feit")));
    }

    private List<Extent> forms(List<Extent> usual) {
        return form.optionalChoice(FORM, Extent.class).map(List::of).orElse(usual);
    }

    /** A name is always kept, and so given, as a summary of who somebody is; that somebody is known is no more than that. */
    private List<Extent> usual(String category) {
        Set<CategoryMeaning> meanings = choices.covenant().vocabulary().meanings(category);
        if (meanings.contains(CategoryMeaning.IDENTITY)) {
            return List.of(Extent.SUMMARY);
        }
        return meanings.contains(CategoryMeaning.KNOWN) ? List.of(Extent.HIT) : List.of(Extent.FULL, Extent.SUMMARY);
    }
}
