package nl.perspectief.register.facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.meaning.AgeAtLeast;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Route;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the file and the person when sharing is asked. What is not in here is unknown, and unknown never permits.
 * The register, the clock and the item speak for themselves and are not put in here.
 *
 * @param facts by the id of a condition: what was claimed, or written down before
 * @param known by what it means: what the application itself looked up
 * @param recorded by the id of a condition without a meaning: what somebody recorded by hand
 * @param age of the young person in whole years, as far as the birth date tells; absent when nobody knows it
 * @param route by which the young person came in view; absent before there is one
 */
public record Circumstances(
        Map<String, Truth> facts,
        Map<FactMeaning, Truth> known,
        Map<String, Truth> recorded,
        @Nullable Age age,
        @Nullable Integer route) {
    public static final Circumstances UNKNOWN = new Circumstances(Map.of());

    public Circumstances {
        facts = Map.copyOf(facts);
        known = Map.copyOf(known);
        recorded = Map.copyOf(recorded);
    }

    /** Of conditions by their ids alone. */
    public Circumstances(Map<String, Truth> facts) {
        this(facts, Map.of(), Map.of(), null, null);
    }

    public Circumstances with(String condition, Truth truth) {
        Map<String, Truth> more = new TreeMap<>(facts);
        more.put(condition, truth);
        return new Circumstances(more, known, recorded, age, route);
    }

    public Circumstances with(FactMeaning meaning, Truth truth) {
        Map<FactMeaning, Truth> more = new HashMap<>(known);
        more.put(meaning, truth);
        return new Circumstances(facts, more, recorded, age, route);
    }

    public Circumstances with(FactMeaning meaning, boolean holds) {
        return with(meaning, Truth.of(holds));
    }

    /** With what somebody recorded by hand; what was looked up comes before it. @param meaning absent for a condition that has none */
    public Circumstances recorded(String condition, @Nullable FactMeaning meaning, boolean holds) {
        if (meaning != null) {
            return known.containsKey(meaning) ? this : with(meaning, holds);
        }
        Map<String, Truth> more = new TreeMap<>(recorded);
        more.put(condition, Truth.of(holds));
        return new Circumstances(facts, known, more, age, route);
    }

    public Circumstances aged(@Nullable Age years) {
        return new Circumstances(facts, known, recorded, years, route);
    }

    public Circumstances byRoute(int number) {
        return new Circumstances(facts, known, recorded, age, number);
    }

    /** How a condition stands, as far as this tells. */
    public Truth of(Condition condition) {
        Truth told = facts.get(condition.id());
        return told != null ? told : looked(condition);
    }

    /** Unknown too when it depends on the part of the birth date that is not known. */
    private Truth atLeast(int years) {
        return Optional.ofNullable(age)
                .flatMap(one -> one.atLeast(years))
                .map(Truth::of)
                .orElse(Truth.UNKNOWN);
    }

    /** The age, when a condition stays unknown because of the part of the birth date that is not known. */
    public Optional<Age> undecided(Condition condition) {
        boolean consent = condition.fact() == Fact.CONSENT && known.containsKey(Fact.CONSENT);
        boolean asks = consent || condition.fact() instanceof AgeAtLeast;
        return Optional.ofNullable(age).filter(one -> asks && !one.exact() && of(condition) == Truth.UNKNOWN);
    }

    private Truth looked(Condition condition) {
        FactMeaning meaning = condition.fact();
        return switch (meaning) {
            case null -> recorded.getOrDefault(condition.id(), Truth.UNKNOWN);
            case AgeAtLeast(int years) -> atLeast(years);
            case Route(int number) -> route == null ? Truth.UNKNOWN : Truth.of(route == number);
            default -> known.getOrDefault(meaning, Truth.UNKNOWN);
        };
    }
}
