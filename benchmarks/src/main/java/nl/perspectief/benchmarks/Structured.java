package nl.perspectief.benchmarks;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * A covenant of a region with the structure that covenants have: an article for each purpose, which holds in some phases in a
 * row; in it, from one group of partners to another, in the roles of the receiving group, one group of categories under the
 * conditions of that group. Prohibitions are of a category, for some receivers, in every phase and for every purpose.
 */
final class Structured {
    private static final int GROUPS = 4;
    private static final int PERMITS = 500;
    private static final int FORBIDS = 100;

    private final Vocabulary words;
    private final Random random;

    private Structured(Vocabulary words, long seed) {
        this.words = words;
        this.random = new Random(seed);
    }

    static Covenant covenant(long seed) {
        Covenant made = Size.REGIONAL.covenant(1);
        Structured structured = new Structured(made.vocabulary(), seed);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < PERMITS; i++) {
            rules.add(structured.permit(i));
        }
        for (int i = 0; i < FORBIDS; i++) {
            rules.add(structured.forbid(i));
        }
        return new Covenant(
                "structured",
                "1",
                "Structured",
                "benchmark",
                made.validFrom(),
                made.vocabulary(),
                rules,
                List.of(),
                "structured-" + seed);
    }

    static String words() {
        return "20 partners, 600 rules, 40 conditions, with the structure of real ones";
    }

    private Rule permit(int i) {
        int purpose = i % 8;
        int categories = random.nextInt(5);
        int receivers = random.nextInt(GROUPS);
        Map<Dimension, Scope> scopes = new EnumMap<>(Dimension.class);
        scopes.put(Dimension.GIVER, part(Dimension.GIVER, random.nextInt(GROUPS), GROUPS));
        scopes.put(Dimension.RECEIVER, part(Dimension.RECEIVER, receivers, GROUPS));
        scopes.put(Dimension.ROLE, part(Dimension.ROLE, receivers % 3, 3));
        scopes.put(Dimension.CATEGORY, part(Dimension.CATEGORY, categories, 5));
        scopes.put(Dimension.PURPOSE, some(Dimension.PURPOSE, purpose, purpose + 1));
        scopes.put(Dimension.PHASE, some(Dimension.PHASE, purpose / 2, purpose / 2 + 4));
        List<String> all = List.of("v0", "v" + (1 + categories), "v" + (6 + purpose), "v" + (14 + random.nextInt(26)));
        return rule("permit-" + i, Effect.PERMIT, scopes, Extent.values()[categories % 3], all, List.of(), i);
    }

    private Rule forbid(int i) {
        int category = random.nextInt(20);
        int receiver = random.nextInt(20);
        Map<Dimension, Scope> scopes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            scopes.put(dimension, new Scope(List.of(), Set.copyOf(words.askable(dimension))));
        }
        scopes.put(Dimension.CATEGORY, some(Dimension.CATEGORY, category, category + 1));
        scopes.put(Dimension.RECEIVER, some(Dimension.RECEIVER, receiver, Math.min(20, receiver + 2)));
        List<String> when = i % 4 == 0 ? List.of("v" + (14 + random.nextInt(26))) : List.of();
        return rule(
                "forbid-" + i,
                Effect.FORBID,
                scopes,
                i % 2 == 0 ? Extent.HIT : Extent.FULL,
                when,
                List.of("v" + random.nextInt(14)),
                i);
    }

    private Scope part(Dimension dimension, int part, int parts) {
        int size = words.askable(dimension).size();
        return some(dimension, part * size / parts, (part + 1) * size / parts);
    }

    private Scope some(Dimension dimension, int from, int to) {
        List<String> all = words.askable(dimension);
        List<String> named = IntStream.range(from, Math.min(to, all.size()))
                .mapToObj(all::get)
                .toList();
        return new Scope(named, Set.copyOf(named));
    }

    private static Rule rule(
            String id,
            Effect effect,
            Map<Dimension, Scope> scopes,
            Extent form,
            List<String> all,
            List<String> unless,
            int i) {
        boolean permit = effect == Effect.PERMIT;
        return new Rule(
                id,
                effect,
                scopes,
                form,
                all,
                unless,
                permit ? Onward.values()[i % 3] : Onward.NO,
                permit ? new ReadingTerm(Period.ofMonths(3 * (1 + i % 4))) : null,
                permit ? Set.of(Obligation.INFORM) : Set.of(),
                List.of("g"),
                "article " + i % 8,
                new Place("structured.md", 1 + i));
    }
}
