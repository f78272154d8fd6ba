package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.review.FollowedShares;
import org.jspecify.annotations.Nullable;

/** What the law says of the shares of one case, from an account of the facts of its own. */
final class ModelOfShares {
    enum Stand {
        READABLE,
        RESTING,
        ENDED
    }

    /** What the register says can change again, and what somebody may put right when only time took it away. */
    private static final Set<String> REGISTER = Set.of("beiden-getekend", "dpia-beiden", "artikel-20-besluit");

    private static final Set<String> NEVER = Set.of("niet-ouder-dan-12-maanden", "bronterm-loopt");

    private final FollowedShares register;
    private final LocalDate born;
    private final UUID lead;
    private final Set<UUID> seated = new HashSet<>();
    private final Map<UUID, One> shares = new LinkedHashMap<>();
    private final List<Said> said = new ArrayList<>();
    private LocalDate today = LocalDate.MIN;
    private Informing informing = Informing.NOTHING_YET;
    private FollowedShares.Registered registered;

    /** What a helper said of the exception to secrecy, for what that organisation gives. */
    static final class Said {
        private final UUID giver;
        private final boolean holds;
        private final LocalDate from;
        private final LocalDate until;
        private @Nullable LocalDate endedOn;

        Said(UUID giver, boolean holds, LocalDate from, LocalDate until) {
            this.giver = giver;
            this.holds = holds;
            this.from = from;
            this.until = until;
        }

        boolean began(LocalDate day) {
            return !from.isAfter(day) && (endedOn == null || !endedOn.isBefore(from));
        }
    }

    private static final class One {
        final Disclosure share;
        final Item item;
        String phase;
        boolean ended;
        boolean rests;
        LocalDate until;
        LocalDate lastLawful;
        LocalDate backFrom = LocalDate.MAX;
        LocalDate backUntil = LocalDate.MAX;

        One(Disclosure share, Item item) {
            this.share = share;
            this.item = item;
            this.phase = share.phase();
            this.until = DutchDays.of(share.givenAt()).plusDays(1);
            this.lastLawful = DutchDays.of(share.givenAt());
        }

        boolean runs(Instant now) {
            return !ended && share.expiresAt().isAfter(now);
        }
    }

    ModelOfShares(FollowedShares register, LocalDate born, UUID lead) {
        this.register = register;
        this.born = born;
        this.lead = lead;
        this.registered = register.registered();
    }

    @Override
    public String toString() {
        return informing + " of somebody born on " + born;
    }

    void registerChanged() {
        registered = register.registered();
    }

    void informed(Informing now) {
        informing = now;
    }

    void said(Said something) {
        said.add(something);
    }

    void takenBack(Said something, LocalDate day) {
        something.endedOn = day;
    }

    void seated(UUID who) {
        seated.add(who);
    }

    /** All that this one received ends. */
    void stoodUp(UUID who, Instant now) {
        seated.remove(who);
        shares.values().stream()
                .filter(one -> one.runs(now) && who.equals(one.share.receiverProfessionalId()))
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

    void given(Disclosure share, Item item) {
        shares.put(share.id(), new One(share, item));
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

    private boolean mayComeBack(One one, String phase, LocalDate today) {
        LocalDate before = lastLawful(one, today);
        return decide(one, phase, today, (id, truth) -> {
            boolean hoped = REGISTER.contains(id) || (!NEVER.contains(id) && fact(one, id, before) == Truth.TRUE);
            return hoped ? Truth.TRUE : truth;
        });
    }

    private boolean permits(One one, String phase, LocalDate day) {
        return decide(one, phase, day, (_, truth) -> truth);
    }

    private boolean decide(One one, String phase, LocalDate day, BiFunction<String, Truth, Truth> seen) {
        Covenant covenant = registered.covenant(day);
        Disclosure share = one.share;
        Question question = new Question(
                share.giver(),
                share.receiver(),
                share.receiverRole().usualIn(covenant.vocabulary()),
                share.category(),
                share.purpose(),
                phase,
                share.form());
        return Specification.decide(covenant, question, id -> seen.apply(id, fact(one, id, day)))
                instanceof Decision.Permit;
    }

    private Truth fact(One one, String id, LocalDate day) {
        Disclosure share = one.share;
        return switch (id) {
            case "beiden-getekend" -> registered.signed(share.giver(), share.receiver(), day);
            case "dpia-beiden" -> registered.assessed(share.giver(), share.receiver(), day);
            case "artikel-20-besluit" -> registered.decided(share.giver(), share.category(), day);
            case "toestemming" -> agreed(day);
            case "geheimhouding-uitzondering" -> excepted(share.giverOrganisationId(), day);
            case "geinformeerd-of-uitgesteld" ->
                Truth.of(informing.informedOn() != null
                        || (informing.postponedUntil() != null && !day.isAfter(informing.postponedUntil())));
            case "noodzaak-vastgelegd", "slachtoffer-eerst-bezien", "route-1" -> Truth.TRUE;
            case "zonder-naam", "overdracht-besloten" -> Truth.FALSE;
            case "genoemd-in-casus" ->
                Truth.of(
                        lead.equals(share.receiverProfessionalId()) || seated.contains(share.receiverProfessionalId()));
            case "voorwaarde-leverancier" -> share.giver().equals("gemeente") ? Truth.UNKNOWN : Truth.TRUE;
            case "niet-ouder-dan-12-maanden" ->
                one.item.observedOn() == null
                        ? Truth.UNKNOWN
                        : Truth.of(!one.item.observedOn().isBefore(day.minusMonths(12)));
            case "bronterm-loopt" ->
                one.item.termEndsOn() == null ? Truth.UNKNOWN : Truth.of(day.isBefore(one.item.termEndsOn()));
            default -> Truth.UNKNOWN;
        };
    }

    /** The last that somebody said, unless it was taken back or is over; what came before it does not return. */
    private Truth excepted(UUID giver, LocalDate day) {
        List<Said> ofGiver =
                said.stream().filter(one -> one.giver.equals(giver)).toList();
        Truth truth = Truth.UNKNOWN;
        for (int i = 0; i < ofGiver.size(); i++) {
            Said one = ofGiver.get(i);
            boolean followed = ofGiver.stream().skip(i + 1L).anyMatch(next -> next.began(today));
            if (one.endedOn == null && !followed && !one.from.isAfter(day)) {
                truth = day.isAfter(one.until) ? Truth.UNKNOWN : Truth.of(one.holds);
            }
        }
        return truth;
    }

    private Truth agreed(LocalDate day) {
        boolean youth = informing.youthAgreedOn() != null;
        boolean parents = informing.parentsAgreedOn() != null;
        int age = Period.between(born, day).getYears();
        return Truth.of(age < 12 ? parents : age < 16 ? youth && parents : youth);
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

    /** Items that somebody reads by way of a share. */
    Set<UUID> readableItems(UUID reader, Map<UUID, Stand> law) {
        return shares.values().stream()
                .filter(one -> reader.equals(one.share.receiverProfessionalId()))
                .filter(one -> law.get(one.share.id()) == Stand.READABLE)
                .map(one -> one.item.id())
                .collect(Collectors.toSet());
    }
}
