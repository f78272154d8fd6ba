package nl.perspectief.benchmarks;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.ReadingTerm;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Place;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Phase;
import nl.perspectief.covenant.vocabulary.Purpose;
import nl.perspectief.covenant.vocabulary.Remedy;
import nl.perspectief.covenant.vocabulary.Role;
import nl.perspectief.covenant.vocabulary.Sensitivity;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** A covenant that was made up, the same for the same seed; five rules in six permit. */
public enum Size {
    /** A town's. */
    LOCAL(12, 4, 10, 6, 6, 6, 60),
    /** A region's. */
    REGIONAL(20, 9, 20, 8, 8, 40, 600);

    private final int partners;
    private final int roles;
    private final int categories;
    private final int purposes;
    private final int phases;
    private final int conditions;
    private final int rules;

    Size(int partners, int roles, int categories, int purposes, int phases, int conditions, int rules) {
        this.partners = partners;
        this.roles = roles;
        this.categories = categories;
        this.purposes = purposes;
        this.phases = phases;
        this.conditions = conditions;
        this.rules = rules;
    }

    String words() {
        return partners + " partners, " + rules + " rules, " + conditions + " conditions";
    }

    Covenant covenant(long seed) {
        Random random = new Random(seed);
        Vocabulary words = new Vocabulary(
                list(partners, i -> new Partner("p" + i, "partner " + i, Domain.SOCIAL, Capacity.PARTICIPANT)),
                list(roles, i -> new Role("r" + i, "role " + i)),
                list(categories, i -> new Category("c" + i, "category " + i, Sensitivity.ORDINARY, null)),
                list(purposes, i -> new Purpose("d" + i, "purpose " + i, null)),
                list(phases, i -> new Phase("f" + i, "phase " + i)),
                List.of(new Ground("g", "article", LocalDate.EPOCH)),
                list(
                        conditions,
                        i -> new Condition(
                                "v" + i,
                                "condition " + i,
                                Source.CASE,
                                i % 4 == 0 ? null : new Remedy("somebody", "see to it"),
                                Set.of())));
        List<Rule> all = list(rules, i -> rule(i, words, random));
        return new Covenant(
                "made-up", "1", "Made up", "benchmark", LocalDate.EPOCH, words, all, List.of(), "made-up-" + seed);
    }

    private static <T> List<T> list(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }

    private Rule rule(int i, Vocabulary words, Random random) {
        boolean permit = i % 6 != 0;
        Map<Dimension, Scope> scopes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            scopes.put(dimension, scope(dimension, words.askable(dimension), permit, random));
        }
        return new Rule(
                "rule-" + i,
                permit ? Effect.PERMIT : Effect.FORBID,
                scopes,
                permit ? Extent.values()[1 + random.nextInt(2)] : Extent.values()[random.nextInt(3)],
                some(
                        words.conditions().stream().map(Condition::id).toList(),
                        permit ? 1 + random.nextInt(4) : 0,
                        random),
                permit
                        ? List.of()
                        : some(words.conditions().stream().map(Condition::id).toList(), 1, random),
                permit ? Onward.values()[random.nextInt(3)] : Onward.NO,
                permit ? new ReadingTerm(Period.ofMonths(1 + random.nextInt(12))) : null,
                permit ? Set.of(Obligation.INFORM) : Set.of(),
                List.of("g"),
                "article " + i / 10,
                new Place("made-up.md", 1 + i));
    }

    /** A permission names a third of the words; a prohibition a quarter of some and all of others. */
    private static Scope scope(Dimension dimension, List<String> words, boolean permit, Random random) {
        boolean all = !permit && dimension != Dimension.RECEIVER && dimension != Dimension.CATEGORY;
        if (all) {
            return new Scope(List.of(), Set.copyOf(words));
        }
        List<String> named = some(words, Math.max(1, words.size() / (permit ? 3 : 8)), random);
        return new Scope(named, Set.copyOf(named));
    }

    private static List<String> some(List<String> words, int number, Random random) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < number) {
            chosen.add(random.nextInt(words.size()));
        }
        List<String> some = new ArrayList<>();
        chosen.forEach(at -> some.add(words.get(at)));
        return some;
    }
}
