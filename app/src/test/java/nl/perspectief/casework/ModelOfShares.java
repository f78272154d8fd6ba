package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;

/** What the law says of the shares of one case under its covenant, from an account of the facts of its own. */
final class ModelOfShares {
    enum Stand {
        READABLE,
        RESTING,
        ENDED
    }

    final ModelOfFacts facts;
    private final Map<UUID, One> shares = new LinkedHashMap<>();
    private LocalDate today = LocalDate.MIN;

    private static final class One {
        final Disclosure share;
        final Item item;
        final boolean supplied;
        String phase;
        boolean ended;
        boolean rests;
        LocalDate until;
        LocalDate lastLawful;
        LocalDate backFrom = LocalDate.MAX;
        LocalDate backUntil = LocalDate.MAX;

        One(Disclosure share, Item item, boolean supplied) {
            this.share = share;
            this.item = item;
            this.supplied = supplied;
            this.phase = share.phase();
            this.until = DutchDays.of(share.givenAt()).plusDays(1);
            this.lastLawful = DutchDays.of(share.givenAt());
        }

        ModelOfFacts.Given given() {
            return new ModelOfFacts.Given(share, item, supplied);
        }

        boolean runs(Instant now) {
            return !ended && share.expiresAt().isAfter(now);
        }
    }

    ModelOfShares(ModelOfFacts facts) {
        this.facts = facts;
    }

    @Override
    public String toString() {
        return facts.toString();
    }

    /** All that this one received ends. */
    void stoodUp(UUID who, Instant now) {
        facts.stoodUp(who);
        shares.values().stream()
                .filter(one -> one.runs(now) && who.equals(one.share.receiverProfessionalId()))
                .forEach(one -> one.ended = true);
    }

    void withdrawn(UUID share) {
        One one = shares.get(share);
        if (one != null) {
            one.ended = true;
        }
    }

    /** All that was brought for handing over ends. */
    void handoverTakenBack(Instant now) {
        facts.handover(false);
        shares.values().stream()
                .filter(one -> one.runs(now) && one.share.receiverProfessionalId() == null)
                .forEach(one -> one.ended = true);
    }

    void moved(String phase, Instant now) {
        today = DutchDays.of(now);
        shares.values().stream().filter(one -> one.runs(now)).forEach(one -> {
            one.ended = !permits(one, phase, DutchDays.of(now)) && !mayComeBack(one, phase, DutchDays.of(now));
            one.phase = phase;
        });
    }

    boolean knows(UUID share) {
        return shares.containsKey(share);
    }

    /** @param supplied whether who brings it along supplied it */
    void given(Disclosure share, Item item, boolean supplied) {
        shares.put(share.id(), new One(share, item, supplied));
    }

    void review(Instant now) {
        today = DutchDays.of(now);
        for (One one : shares.values()) {
            if (one.runs(now)) {
                if (permits(one, one.phase, today)) {
                    one.rests = false;
                    one.until = today.plusDays(1);
                    while (permits(one, one.phase, one.until)
                            && one.until.isBefore(
                                    DutchDays.of(one.share.expiresAt()).plusDays(2))) {
                        one.until = one.until.plusDays(1);
                    }
                } else if (mayComeBack(one, one.phase, today)) {
                    one.lastLawful = lastLawful(one, today);
                    one.rests = true;
                    comesBack(one, today);
                } else {
                    one.ended = true;
                }
            }
        }
    }

    /** By itself, such as when a partner signs from a day on, or when somebody becomes sixteen. */
    private void comesBack(One one, LocalDate today) {
        LocalDate end = DutchDays.of(one.share.expiresAt()).plusDays(1);
        one.backFrom = today.datesUntil(end)
                .filter(day -> permits(one, one.phase, day))
                .findFirst()
                .orElse(LocalDate.MAX);
        one.backUntil = one.backFrom.equals(LocalDate.MAX)
                ? LocalDate.MAX
                : one.backFrom
                        .datesUntil(end)
                        .filter(day -> !permits(one, one.phase, day))
                        .findFirst()
                        .orElse(LocalDate.MAX);
    }

    private static LocalDate lastLawful(One one, LocalDate today) {
        if (one.rests) {
            return one.lastLawful;
        }
        return one.until.isAfter(today) ? today : one.until.minusDays(1);
    }

    /** What the register says can change again; what only time took away, somebody may put right. */
    private boolean mayComeBack(One one, String phase, LocalDate today) {
        LocalDate before = lastLawful(one, today);
        return decide(one, phase, today, (condition, truth) -> {
            boolean hoped = condition.source() == Source.REGISTER
                    || (condition.remedy() != null && fact(one, condition, before) == Truth.TRUE);
            return hoped ? Truth.TRUE : truth;
        });
    }

    private boolean permits(One one, String phase, LocalDate day) {
        return decide(one, phase, day, (_, truth) -> truth);
    }

    private boolean decide(One one, String phase, LocalDate day, BiFunction<Condition, Truth, Truth> seen) {
        Covenant covenant = facts.covenant(day);
        Disclosure share = one.share;
        Question question = new Question(
                share.giver(),
                share.receiver(),
                share.receiverRole().usualIn(covenant.vocabulary()),
                share.category(),
                share.purpose(),
                phase,
                share.form());
        return Specification.decide(covenant, question, id -> {
                    Condition condition = covenant.vocabulary().condition(id).orElseThrow();
                    return seen.apply(condition, fact(one, condition, day));
                })
                instanceof Decision.Permit;
    }

    private Truth fact(One one, Condition condition, LocalDate day) {
        return facts.of(one.given(), condition, day, today);
    }

    Map<UUID, Stand> at(Instant now) {
        return shares.values().stream().collect(Collectors.toMap(one -> one.share.id(), one -> at(one, now)));
    }

    private static Stand at(One one, Instant now) {
        if (!one.runs(now)) {
            return Stand.ENDED;
        }
        LocalDate day = DutchDays.of(now);
        boolean lawful = one.rests ? !one.backFrom.isAfter(day) && one.backUntil.isAfter(day) : one.until.isAfter(day);
        return lawful ? Stand.READABLE : Stand.RESTING;
    }

    /** Items that somebody reads by way of a share, for what they work on. */
    Set<UUID> readableItems(Acting reader, Map<UUID, Stand> law) {
        return shares.values().stream()
                .filter(one -> receives(reader, one.share))
                .filter(one ->
                        one.share.purpose().equals(reader.purpose().words().get(one.share.covenant())))
                .filter(one -> law.get(one.share.id()) == Stand.READABLE)
                .map(one -> one.item.id())
                .collect(Collectors.toSet());
    }

    private static boolean receives(Acting reader, Disclosure share) {
        UUID named = share.receiverProfessionalId();
        return share.receiverOrganisationId().equals(reader.organisationId())
                && (named == null ? reader.has(share.receiverRole()) : named.equals(reader.professionalId()));
    }
}
