package nl.perspectief.sharing.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.register.facts.FactLog;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Lawfulness;
import nl.perspectief.sharing.review.FactSource.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * Decides one share again, with what is recorded now, for today and for every day until its term. Each day is decided, not
 * only those on which a fact is known to change: it is the wall that depends on it, and a day costs a microsecond.
 */
final class ShareReview {
    private final RegisterDays.OfRegime register;
    private final Disclosure share;
    private final Question question;
    private final Recorded recorded;
    private final @Nullable ItemDays item;
    private final LocalDate today;

    /** @param item absent when the item is not there any more */
    ShareReview(
            RegisterDays.OfRegime register,
            Disclosure share,
            String phase,
            Recorded recorded,
            @Nullable ItemDays item,
            LocalDate today) {
        this.register = register;
        this.share = share;
        this.question = share.question(register.on(today).covenant().covenant().vocabulary(), phase);
        this.recorded = recorded;
        this.item = item;
        this.today = today;
    }

    Reviewed outcome() {
        if (permits(today)) {
            LocalDate until = firstDay(day -> !permits(day));
            LocalDate text = firstDay(register::anotherText);
            return new Reviewed.Lawful(
                    until,
                    text.isBefore(until) ? text : until,
                    covenantHash(),
                    FactLog.write(register.on(today).covenant().covenant(), facts(today)));
        }
        return mayComeBack(today) ? rests() : new Reviewed.Ends(lapsed());
    }

    private Reviewed.Rests rests() {
        LocalDate from = firstDay(this::permits);
        return new Reviewed.Rests(
                lapsed(),
                firstDay(day -> permits(day) || !mayComeBack(day)),
                lastLawfulDay(),
                from,
                firstDay(day -> day.isAfter(from) && !permits(day)));
    }

    private String covenantHash() {
        return register.on(today).covenant().covenant().hash();
    }

    private boolean permits(LocalDate day) {
        return register.on(day).covenant().decide(question, facts(day)) instanceof Decision.Permit;
    }

    private Facts facts(LocalDate day) {
        return register.on(day).facts(question, recorded.on(day), item);
    }

    private LocalDate firstDay(Predicate<LocalDate> asked) {
        LocalDate last = DutchDays.of(share.expiresAt());
        return today.plusDays(1)
                .datesUntil(last.isAfter(today) ? last.plusDays(1) : today.plusDays(1))
                .filter(asked)
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private boolean mayComeBack(LocalDate day) {
        Facts facts = facts(day);
        return register.on(day).covenant().decide(question, id -> mayComeBack(id) ? Truth.TRUE : facts.of(id))
                instanceof Decision.Permit;
    }

    /**
     * What the register says can change. Of the rest, what only time took away can be put right by whom the covenant names:
     * on the day that it was last lawful, what is recorded now would have done. What somebody took back is not like that.
     */
    private boolean mayComeBack(String id) {
        Condition condition = register.on(today)
                .covenant()
                .covenant()
                .vocabulary()
                .condition(id)
                .orElse(null);
        if (condition == null) {
            return false;
        }
        return condition.source() == Source.REGISTER
                || (condition.remedy() != null && facts(lastLawfulDay()).of(id) == Truth.TRUE);
    }

    /** By its last review, which looked ahead; of one that rests, the day before it began to. */
    private LocalDate lastLawfulDay() {
        Lawfulness known = share.lawfulness();
        LocalDate on = known.on();
        if (known.restsSince() != null || known.until().isAfter(today) || on == null) {
            return known.restsSince() == null || on == null ? today : on;
        }
        return known.until().minusDays(1);
    }

    /** What is wanting of the permission that it rested on, or else of the one that wants least. */
    private List<String> lapsed() {
        return register.on(today).covenant().speaking(question).stream()
                .filter(rule -> rule.effect() == Effect.PERMIT)
                .min(Comparator.comparing((Rule rule) -> !share.rules().contains(rule.id()))
                        .thenComparing(rule -> wanting(rule).size()))
                .map(this::wanting)
                .orElse(List.of());
    }

    private List<String> wanting(Rule rule) {
        return register.on(today).covenant().covenant().conditions().stream()
                .map(Condition::id)
                .filter(id -> rule.all().contains(id) && facts(today).of(id) != Truth.TRUE)
                .toList();
    }
}
