package nl.perspectief.signals.weighing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.perspectief.signals.referral.Referral;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of the lead, as far as they have come.
 *
 * @param readyAt when it was offered to a second reader
 * @param objective how many facts and observations the referral gave
 */
public record Weighing(
        Referral referral,
        UUID begunBy,
        Instant begunAt,
        @Nullable Instant readyAt,
        Map<Criterion, Reason> reasons,
        @Nullable SecondReading second,
        int objective,
        int version) {
    public Weighing {
        reasons = Map.copyOf(reasons);
    }

    public List<Criterion> criteria() {
        return Criterion.of(referral.route());
    }

    /** The answer on a criterion; empty as long as there is none. */
    public Optional<Reason> reason(Criterion criterion) {
        return Optional.ofNullable(reasons.get(criterion));
    }

    /** Criteria without an answer. */
    public List<Criterion> missing() {
        return criteria().stream().filter(Predicate.not(reasons::containsKey)).toList();
    }

    /** Criteria answered with no, where a personal approach needs a yes. */
    public List<Criterion> failing() {
        return criteria().stream()
                .filter(criterion -> criterion.yesNeeded() && answered(criterion, false))
                .toList();
    }

    boolean answered(Criterion criterion, boolean yes) {
        Reason reason = reasons.get(criterion);
        return reason != null && reason.yes() == yes;
    }

    /** Whether a professional took part in weighing, and so cannot be its second reader. */
    public boolean weighedBy(UUID professional) {
        return begunBy.equals(professional)
                || reasons.values().stream().anyMatch(reason -> reason.givenBy().equals(professional));
    }

    /** Whether this professional gave the second reading, and so cannot be who decides. */
    public boolean readBy(UUID professional) {
        return second != null && second.reader().equals(professional);
    }

    /** Whether it waits for this professional as its second reader. */
    public boolean asks(UUID professional) {
        return readyAt != null && second == null && !weighedBy(professional);
    }
}
