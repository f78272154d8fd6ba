package nl.perspectief.covenant;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Everything that can become of a rule by one slip of the pen. */
public final class Mutants {
    private final Vocabulary words;

    /** @param how what was changed, to name it when a test fails */
    public record Mutant(String how, Rule before, Rule after) {}

    public Mutants(Vocabulary words) {
        this.words = words;
    }

    public List<Mutant> of(Rule rule) {
        List<Mutant> mutants = new ArrayList<>();
        for (String id : rule.all()) {
            mutants.add(new Mutant("zonder " + id, rule, conditions(rule, but(rule.all(), id), rule.unless())));
        }
        for (String id : rule.unless()) {
            mutants.add(new Mutant("niet tenzij " + id, rule, conditions(rule, rule.all(), but(rule.unless(), id))));
        }
        if (rule.unless().size() > 1) {
            mutants.add(new Mutant("zonder tenzij", rule, conditions(rule, rule.all(), List.of())));
        }
        for (Dimension dimension : Dimension.values()) {
            for (String id : words.askable(dimension)) {
                scope(rule, dimension, id, mutants);
            }
        }
        mutants.add(new Mutant("ander effect", rule, flipped(rule)));
        for (Extent form : Extent.values()) {
            if (form != rule.form()) {
                mutants.add(new Mutant("vorm " + form, rule, with(rule, form, rule.onward(), rule.keep())));
            }
        }
        if (rule.effect() == Effect.PERMIT) {
            limits(rule, mutants);
        }
        return mutants;
    }

    private static void limits(Rule rule, List<Mutant> mutants) {
        for (Onward onward : Onward.values()) {
            if (onward != rule.onward()) {
                mutants.add(new Mutant("verder " + onward, rule, with(rule, rule.form(), onward, rule.keep())));
            }
        }
        ReadingTerm keep = rule.keep();
        if (keep != null) {
            mutants.add(new Mutant("zonder term", rule, with(rule, rule.form(), rule.onward(), null)));
            mutants.add(new Mutant("langere term", rule, with(rule, rule.form(), rule.onward(), longer(keep))));
        }
        for (Obligation duty : EnumSet.of(Obligation.INFORM, Obligation.FOUR_EYES)) {
            mutants.add(new Mutant("plicht " + duty, rule, toggled(rule, duty)));
        }
    }

    private static ReadingTerm longer(ReadingTerm keep) {
        return new ReadingTerm(keep.period().plus(Period.ofDays(1)));
    }

    private void scope(Rule rule, Dimension dimension, String id, List<Mutant> mutants) {
        Set<String> members = new LinkedHashSet<>(rule.scope(dimension).members());
        boolean added = members.add(id);
        if (!added) {
            members.remove(id);
        }
        Map<Dimension, Scope> scopes = new EnumMap<>(rule.scopes());
        scopes.put(dimension, new Scope(List.copyOf(members), members));
        mutants.add(new Mutant(
                (added ? "ook " : "niet ") + dimension + " " + id,
                rule,
                new Rule(
                        rule.id(),
                        rule.effect(),
                        scopes,
                        rule.form(),
                        rule.all(),
                        rule.unless(),
                        rule.onward(),
                        rule.keep(),
                        rule.obligations(),
                        rule.grounds(),
                        rule.article(),
                        rule.place())));
    }

    private static List<String> but(List<String> ids, String without) {
        return ids.stream().filter(id -> !id.equals(without)).toList();
    }

    private static Rule conditions(Rule rule, List<String> all, List<String> unless) {
        return new Rule(
                rule.id(),
                rule.effect(),
                rule.scopes(),
                rule.form(),
                all,
                unless,
                rule.onward(),
                rule.keep(),
                rule.obligations(),
                rule.grounds(),
                rule.article(),
                rule.place());
    }

    private static Rule with(Rule rule, Extent form, Onward onward, @Nullable ReadingTerm keep) {
        return new Rule(
                rule.id(),
                rule.effect(),
                rule.scopes(),
                form,
                rule.all(),
                rule.unless(),
                onward,
                keep,
                rule.obligations(),
                rule.grounds(),
                rule.article(),
                rule.place());
    }

    private static Rule toggled(Rule rule, Obligation duty) {
        Set<Obligation> duties = EnumSet.noneOf(Obligation.class);
        duties.addAll(rule.obligations());
        if (!duties.add(duty)) {
            duties.remove(duty);
        }
        return new Rule(
                rule.id(),
                rule.effect(),
                rule.scopes(),
                rule.form(),
                rule.all(),
                rule.unless(),
                rule.onward(),
                rule.keep(),
                duties,
                rule.grounds(),
                rule.article(),
                rule.place());
    }

    private static Rule flipped(Rule rule) {
        boolean permit = rule.effect() == Effect.PERMIT;
        return new Rule(
                rule.id(),
                permit ? Effect.FORBID : Effect.PERMIT,
                rule.scopes(),
                rule.form(),
                rule.all(),
                List.of(),
                Onward.NO,
                null,
                Set.of(),
                rule.grounds(),
                rule.article(),
                rule.place());
    }

    /** The covenant with one rule put in the place of another. */
    public static Covenant apply(Covenant covenant, Mutant mutant) {
        return with(
                covenant,
                covenant.rules().stream()
                        .map(rule -> rule == mutant.before() ? mutant.after() : rule)
                        .toList());
    }

    /** The covenant with other rules. */
    public static Covenant with(Covenant covenant, List<Rule> rules) {
        return new Covenant(
                covenant.id(),
                covenant.version() + "'",
                covenant.title(),
                covenant.regime(),
                covenant.validFrom(),
                covenant.vocabulary(),
                rules,
                covenant.articles(),
                covenant.hash() + "'");
    }
}
