package nl.perspectief.covenant;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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
import org.jspecify.annotations.Nullable;

/** Covenants of every shape, the same for the same seed: trees, third parties, more conditions than fit in a word. */
public final class GeneratedCovenants {
    /** How many different ones a suite goes through at least. */
    public static final int MANY = 240;

    private static final int A_FEW = 6;
    private final Random random;
    private final Sizes sizes;

    /** How large a covenant is. */
    public record Sizes(
            int partners, int roles, int categories, int purposes, int phases, int conditions, int rules, int named) {}

    private GeneratedCovenants(Random random, Sizes sizes) {
        this.random = random;
        this.sizes = sizes;
    }

    /** A small one: its whole space can be walked. Every seventh has more than 64 conditions. */
    public static Covenant of(long seed) {
        Random random = new Random(seed);
        boolean wide = seed % 7 == 0;
        Sizes sizes = new Sizes(
                2 + random.nextInt(6),
                1 + random.nextInt(4),
                2 + random.nextInt(6),
                1 + random.nextInt(4),
                1 + random.nextInt(4),
                wide ? 65 + random.nextInt(80) : 1 + random.nextInt(A_FEW),
                1 + random.nextInt(36),
                2);
        return new GeneratedCovenants(random, sizes).covenant("gen-" + seed);
    }

    /** One as large as a region's: rules name few words each, as rules do. */
    public static Covenant large(int partners, int rules, long seed) {
        return new GeneratedCovenants(new Random(seed), new Sizes(partners, 9, 20, 8, 8, 24, rules, 3))
                .covenant("groot-" + seed);
    }

    private Covenant covenant(String id) {
        Vocabulary words = new Vocabulary(
                list(sizes.partners, this::partner),
                list(sizes.roles, i -> new Role("r" + i, "rol " + i)),
                list(sizes.categories, this::category),
                list(sizes.purposes, i -> new Purpose("d" + i, "doel " + i, under("d", i))),
                list(sizes.phases, i -> new Phase("f" + i, "fase " + i)),
                list(3, i -> new Ground("g" + i, "artikel " + i, LocalDate.of(2024, 1, 1))),
                list(sizes.conditions, this::condition));
        List<Rule> rules = list(sizes.rules, i -> rule(i, words));
        return new Covenant(
                id, "1", "Gegenereerd " + id, "proef", LocalDate.of(2026, 1, 1), words, rules, List.of(), "hash-" + id);
    }

    private static <T> List<T> list(int size, IntFunction<T> make) {
        return IntStream.range(0, size).mapToObj(make).toList();
    }

    private Partner partner(int i) {
        return new Partner(
                "p" + i,
                "partner " + i,
                random.nextBoolean() ? Domain.SOCIAL : Domain.SECURITY,
                random.nextInt(5) == 0 ? Capacity.THIRD_PARTY : Capacity.PARTICIPANT);
    }

    private Category category(int i) {
        return new Category(
                "c" + i,
                "soort " + i,
                Sensitivity.values()[random.nextInt(Sensitivity.values().length)],
                under("c", i));
    }

    private Condition condition(int i) {
        return new Condition(
                "v" + i,
                "voorwaarde " + i + " geldt",
                Source.CASE,
                random.nextInt(4) == 0 ? null : new Remedy("iemand", "iets doen"),
                Set.of());
    }

    /** Now and then a part of one before it. */
    private @Nullable String under(String letter, int i) {
        return i > 0 && random.nextInt(4) == 0 ? letter + random.nextInt(i) : null;
    }

    private Rule rule(int i, Vocabulary words) {
        boolean permit = random.nextInt(4) != 0;
        Map<Dimension, Scope> scopes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            scopes.put(dimension, scope(dimension, words, permit));
        }
        boolean term = permit && random.nextInt(3) != 0;
        return new Rule(
                "regel-" + i,
                permit ? Effect.PERMIT : Effect.FORBID,
                scopes,
                Extent.values()[random.nextInt(Extent.values().length)],
                conditions(words, random.nextInt(permit ? 4 : 2)),
                permit ? List.of() : conditions(words, random.nextInt(3)),
                permit ? Onward.values()[random.nextInt(Onward.values().length)] : Onward.NO,
                term ? new ReadingTerm(Period.ofMonths(1 + random.nextInt(4))) : null,
                permit ? obligations() : Set.of(),
                List.of("g" + random.nextInt(3)),
                "Artikel " + (1 + i / 10),
                new Place("0" + (1 + i / 10) + ".md", 1 + i));
    }

    private Scope scope(Dimension dimension, Vocabulary words, boolean permit) {
        boolean small = sizes.named == 2;
        if (random.nextInt(small ? 3 : permit ? 60 : 2) == 0) {
            return new Scope(List.of(), Set.copyOf(words.askable(dimension)));
        }
        Set<String> written = some(words.ids(dimension), 1 + random.nextInt(sizes.named));
        Set<String> members = new LinkedHashSet<>();
        written.forEach(id -> members.addAll(words.within(dimension, id)));
        return new Scope(List.copyOf(written), members);
    }

    private List<String> conditions(Vocabulary words, int number) {
        return List.copyOf(some(words.conditions().stream().map(Condition::id).toList(), number));
    }

    private Set<String> some(List<String> possible, int number) {
        Set<String> some = new LinkedHashSet<>();
        for (int i = 0; i < number; i++) {
            some.add(possible.get(random.nextInt(possible.size())));
        }
        return some;
    }

    private Set<Obligation> obligations() {
        Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
        for (Obligation obligation : Obligation.values()) {
            if (random.nextInt(5) == 0) {
                obligations.add(obligation);
            }
        }
        return obligations;
    }

    /** Every state of some conditions when those are few, else 200 of them; the others unknown. */
    public static List<Facts> states(List<String> conditions, Random random) {
        List<Facts> states = new ArrayList<>();
        boolean few = conditions.size() <= A_FEW;
        int number = few ? (int) Math.round(Math.pow(3, conditions.size())) : 200;
        for (int i = 0; i < number; i++) {
            Truth[] state = new Truth[conditions.size()];
            int rest = i;
            for (int at = 0; at < state.length; at++) {
                state[at] = Truth.values()[few ? rest % 3 : random.nextInt(3)];
                rest /= 3;
            }
            states.add(id -> {
                int at = conditions.indexOf(id);
                return at < 0 ? Truth.UNKNOWN : state[at];
            });
        }
        return states;
    }

    /** The conditions that some rules ask about. */
    public static List<String> asked(List<Rule> rules) {
        Set<String> asked = new LinkedHashSet<>();
        rules.forEach(rule -> {
            asked.addAll(rule.all());
            asked.addAll(rule.unless());
        });
        return List.copyOf(asked);
    }
}
