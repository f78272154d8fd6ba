package nl.perspectief.covenant.vocabulary;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;

/** The closed words of a covenant, each list in the order of the document; phases are in their own order. */
public record Vocabulary(
        List<Partner> partners,
        List<Role> roles,
        List<Category> categories,
        List<Purpose> purposes,
        List<Phase> phases,
        List<Ground> grounds,
        List<Condition> conditions) {
    public Vocabulary {
        partners = List.copyOf(partners);
        roles = List.copyOf(roles);
        categories = List.copyOf(categories);
        purposes = List.copyOf(purposes);
        phases = List.copyOf(phases);
        grounds = List.copyOf(grounds);
        conditions = List.copyOf(conditions);
    }

    /** Everything that is declared in a dimension, wholes included. */
    public List<? extends Named> of(Dimension dimension) {
        return switch (dimension) {
            case GIVER, RECEIVER -> partners;
            case ROLE -> roles;
            case CATEGORY -> categories;
            case PURPOSE -> purposes;
            case PHASE -> phases;
        };
    }

    /** Every id that a rule can name in a dimension. */
    public List<String> ids(Dimension dimension) {
        return of(dimension).stream().map(Named::id).toList();
    }

    /** Every id that a question can have: whoever asks for a whole must ask for its parts. */
    public List<String> askable(Dimension dimension) {
        Set<String> wholes = new HashSet<>();
        for (Named named : of(dimension)) {
            if (named instanceof Branch branch && branch.under() != null) {
                wholes.add(branch.under());
            }
        }
        return ids(dimension).stream().filter(id -> !wholes.contains(id)).toList();
    }

    /** The name for people; the id itself for what was never declared. */
    public String name(Dimension dimension, String id) {
        return find(of(dimension), id).map(Named::name).orElse(id);
    }

    /** The partners of a kind. */
    public List<Partner> partners(PartnerKind kind) {
        return partners.stream()
                .filter(partner -> partner.means().contains(kind))
                .toList();
    }

    /** The roles that mean this. */
    public List<Role> roles(RoleMeaning meaning) {
        return roles.stream().filter(role -> role.means().contains(meaning)).toList();
    }

    /** The phases that mean this, in the order of the covenant. */
    public List<Phase> phases(PhaseMeaning meaning) {
        return phases.stream().filter(phase -> phase.means().contains(meaning)).toList();
    }

    /** The categories that a question can have of which this is said, or of a whole that holds them. */
    public List<Category> categories(CategoryMeaning meaning) {
        Set<String> askable = within(Dimension.CATEGORY, categories, meaning);
        return categories.stream().filter(it -> askable.contains(it.id())).toList();
    }

    /** What a category means, by what it says or a whole that holds it. */
    public Set<CategoryMeaning> meanings(String category) {
        Set<CategoryMeaning> meanings = EnumSet.noneOf(CategoryMeaning.class);
        Optional<Category> at = category(category);
        while (at.isPresent()) {
            meanings.addAll(at.get().means());
            at = Optional.ofNullable(at.get().under()).flatMap(this::category);
        }
        return meanings;
    }

    /** The purposes that a question can have of which this is said, or of a whole that holds them. */
    public List<Purpose> purposes(PurposeMeaning meaning) {
        Set<String> askable = within(Dimension.PURPOSE, purposes, meaning);
        return purposes.stream().filter(it -> askable.contains(it.id())).toList();
    }

    private Set<String> within(Dimension dimension, List<? extends Named> words, Meaning meaning) {
        return words.stream()
                .filter(word -> word.means().contains(meaning))
                .flatMap(word -> within(dimension, word.id()).stream())
                .collect(Collectors.toSet());
    }

    /** The conditions about a fact. */
    public List<Condition> conditions(FactMeaning fact) {
        return conditions.stream()
                .filter(condition -> fact.equals(condition.fact()))
                .toList();
    }

    /** The meanings that some word carries, by what it or a whole that holds it says. */
    public Set<Meaning> meanings() {
        return Stream.of(partners, roles, categories, purposes, phases, conditions)
                .flatMap(List::stream)
                .flatMap(word -> word.means().stream())
                .collect(Collectors.toSet());
    }

    /** The names of the words that a question can have and that mean this, in the order of the document. */
    public List<String> carriers(Meaning meaning) {
        List<? extends Named> carriers = switch (meaning) {
            case PartnerKind kind -> partners(kind);
            case RoleMeaning role -> roles(role);
            case PhaseMeaning phase -> phases(phase);
            case CategoryMeaning category -> categories(category);
            case PurposeMeaning purpose -> purposes(purpose);
            case FactMeaning fact -> conditions(fact);
        };
        return carriers.stream().map(Named::name).toList();
    }

    public Optional<Condition> condition(String id) {
        return find(conditions, id);
    }

    public Optional<Partner> partner(String id) {
        return find(partners, id);
    }

    public Optional<Category> category(String id) {
        return find(categories, id);
    }

    public Optional<Ground> ground(String id) {
        return find(grounds, id);
    }

    /** Asked for every condition of every question, so that it makes no stream. */
    private static <N extends Named> Optional<N> find(List<N> words, String id) {
        for (N word : words) {
            if (word.id().equals(id)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** What a question can have of all that an id stands for: itself, or the parts of a whole. */
    public Set<String> within(Dimension dimension, String id) {
        Set<String> within = new LinkedHashSet<>(List.of(id));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Named named : of(dimension)) {
                if (named instanceof Branch branch && within.contains(branch.under())) {
                    grew |= within.add(branch.id());
                }
            }
        }
        within.retainAll(askable(dimension));
        return within;
    }
}
