package nl.perspectief.register;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Unbound;

/**
 * The own words of one covenant in force, found by what they mean. Where several words mean the same, the first of the document
 * is the usual one.
 *
 * @param regime the id of the covenant
 * @param title what people call the covenant; empty when none of that id is in force, and then there are no words
 */
public record RegimeWords(String regime, String title, Vocabulary words) {
    /** The usual category for such statements. @throws Unbound when none of the words means that */
    public String category(CategoryMeaning meaning) {
        return usual(words.categories(meaning), meaning);
    }

    /** Categories in the order of the covenant; what it does not know comes last. */
    public Comparator<String> inOrder() {
        List<String> order = words.ids(Dimension.CATEGORY);
        return Comparator.comparingInt((String id) -> order.contains(id) ? order.indexOf(id) : order.size())
                .thenComparing(Comparator.naturalOrder());
    }

    /** Whether the covenant has a category for such statements. */
    public boolean has(CategoryMeaning meaning) {
        return !words.categories(meaning).isEmpty();
    }

    /** What a category means; nothing for one that it does not know. */
    public Set<CategoryMeaning> meanings(String category) {
        return words.meanings(category);
    }

    /** Whether the covenant has a phase for such work. */
    public boolean has(PhaseMeaning meaning) {
        return !words.phases(meaning).isEmpty();
    }

    /** What a category alone means, by which it has a text in each language; else the name that the covenant has for it. */
    public String spoken(String category) {
        return meanings(category).stream()
                .filter(meaning -> words.categories(meaning).size() == 1)
                .map(CategoryMeaning::name)
                .findFirst()
                .orElseGet(() -> words.name(Dimension.CATEGORY, category));
    }

    /** The first phase for such work. @throws Unbound when none of the words means that */
    public String phase(PhaseMeaning meaning) {
        return usual(words.phases(meaning), meaning);
    }

    /** What the covenant calls the first phase for such work; empty when it has none. */
    public String called(PhaseMeaning meaning) {
        return words.phases(meaning).stream().map(Named::name).findFirst().orElse("");
    }

    /** The ids of the partners of a kind, in the order of the covenant. */
    public List<String> partners(PartnerKind kind) {
        return words.partners(kind).stream().map(Named::id).toList();
    }

    /** The usual role that means the same as one of the application; empty when none does. */
    public String role(Role role) {
        return role.usualIn(words);
    }

    /** Whether a partner is of a kind. */
    public boolean isOf(PartnerKind kind, String partner) {
        return partners(kind).contains(partner);
    }

    /** The usual word for such work; empty when none means that. */
    public Optional<String> purpose(PurposeMeaning meaning) {
        return first(words.purposes(meaning)).filter(id -> !PurposeWords.OWN.contains(id));
    }

    /** Whether the covenant has a purpose of such work. */
    public boolean has(PurposeMeaning meaning) {
        return !words.purposes(meaning).isEmpty();
    }

    /** Whether a partner takes part in it. */
    public boolean takesPart(String partner) {
        return words.partner(partner).isPresent();
    }

    private static String usual(List<? extends Named> words, Meaning meaning) {
        return first(words).orElseThrow(() -> new Unbound(meaning));
    }

    private static Optional<String> first(List<? extends Named> words) {
        return words.stream().map(Named::id).findFirst();
    }
}
