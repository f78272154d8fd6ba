package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.meaning.AgeAtLeast;
import nl.perspectief.covenant.meaning.Between;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.NotOlderThan;
import nl.perspectief.covenant.meaning.Route;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.review.FollowedShares;
import org.jspecify.annotations.Nullable;

/** An account of its own of the facts of one case and of the register, by what the conditions of its covenant mean. */
final class ModelOfFacts {
    private final FollowedShares register;
    private final String regime;
    private final LocalDate born;
    private final UUID lead;
    private final UUID leadOrganisation;
    private final List<Sitting> seats = new ArrayList<>();
    private final SaidByHand said = new SaidByHand();
    private Together informing = Together.NOTHING;
    private boolean handover;
    private FollowedShares.Registered registered;

    ModelOfFacts(FollowedShares register, String regime, LocalDate born, UUID lead, UUID leadOrganisation) {
        this.register = register;
        this.regime = regime;
        this.born = born;
        this.lead = lead;
        this.leadOrganisation = leadOrganisation;
        this.registered = register.registered();
    }

    /** A share with its item. @param supplied whether who brings it along supplied it */
    record Given(Disclosure share, Item item, boolean supplied) {}

    private static final class Sitting {
        private final UUID who;
        private final Instant until;
        private boolean ended;

        Sitting(UUID who, Instant until) {
            this.who = who;
            this.until = until;
        }

        boolean lasts(Instant moment) {
            return !ended && until.isAfter(moment);
        }
    }

    @Override
    public String toString() {
        return informing + " of somebody born on " + born;
    }

    Covenant covenant(LocalDate day) {
        return registered.covenant(regime, day);
    }

    void registerChanged() {
        registered = register.registered();
    }

    void informed(Together now) {
        informing = now;
    }

    void said(SaidByHand.Said something) {
        said.add(something);
    }

    void takenBack(SaidByHand.Said something, LocalDate day) {
        something.takenBack(day);
    }

    void seated(UUID who, Instant until) {
        seats.add(new Sitting(who, until));
    }

    /** Whether somebody takes part in the case at a moment, or leads it. */
    boolean takesPart(UUID who, Instant moment) {
        return lead.equals(who) || seats.stream().anyMatch(seat -> seat.who.equals(who) && seat.lasts(moment));
    }

    void stoodUp(UUID who) {
        seats.stream().filter(seat -> seat.who.equals(who)).forEach(seat -> seat.ended = true);
    }

    void handover(boolean decided) {
        handover = decided;
    }

    Truth of(Given one, Condition condition, LocalDate day, LocalDate today) {
        Disclosure share = one.share();
        return switch (condition.fact()) {
            case null -> said.of(condition, null, day, today);
            case Fact fact -> fact(one, fact, condition, day, today);
            case NotOlderThan(int number, boolean years) ->
                one.item().observedOn() == null
                        ? Truth.UNKNOWN
                        : Truth.of(!one.item()
                                .observedOn()
                                .isBefore(day.minus(years ? Period.ofYears(number) : Period.ofMonths(number))));
            case AgeAtLeast(int years) -> Truth.of(age(day) >= years);
            case Route(int number) -> Truth.of(number == 1);
            case Between(LocalDate first, LocalDate last) -> Truth.of(!day.isBefore(first) && !day.isAfter(last));
        };
    }

    private Truth fact(Given one, Fact fact, Condition condition, LocalDate day, LocalDate today) {
        Disclosure share = one.share();
        return switch (fact) {
            case SIGNED -> registered.signed(regime, share.giver(), share.receiver(), day);
            case ASSESSED -> registered.assessed(regime, share.giver(), share.receiver(), day);
            case POLICE_DECISION -> registered.decided(regime, share.giver(), share.category(), day);
            case CONSENT -> agreed(day);
            case SECRECY_EXCEPTION, DANGER -> said.of(condition, share.giverOrganisationId(), day, today);
            case SECOND_READER, CLEAR_INDICATIONS -> said.of(condition, null, day, today);
            case INFORMED ->
                Truth.of(informing.informedOn() != null
                        || (informing.postponedUntil() != null && !day.isAfter(informing.postponedUntil())));
            case NEED, VICTIM_VIEW -> Truth.TRUE;
            case WITHOUT_NAME -> Truth.FALSE;
            case HANDOVER -> Truth.of(handover);
            case NAMED -> Truth.of(named(share.receiverProfessionalId(), day));
            case SUPPLIER -> supplied(one);
            case SOURCE_TERM ->
                one.item().termEndsOn() == null
                        ? Truth.UNKNOWN
                        : Truth.of(day.isBefore(one.item().termEndsOn()));
            default -> Truth.UNKNOWN;
        };
    }

    /** Who supplies something at the table agrees by giving it; who hands over says so. */
    private Truth supplied(Given one) {
        boolean supplies = one.share().receiverProfessionalId() == null
                ? one.supplied()
                : !leadOrganisation.equals(one.share().giverOrganisationId());
        return supplies ? Truth.TRUE : Truth.UNKNOWN;
    }

    private boolean named(@Nullable UUID who, LocalDate day) {
        return who != null && takesPart(who, DutchDays.startOf(day));
    }

    private int age(LocalDate day) {
        return Period.between(born, day).getYears();
    }

    private Truth agreed(LocalDate day) {
        boolean youth = informing.youthAgreedOn() != null;
        boolean parents = informing.parentsAgreedOn() != null;
        int age = age(day);
        return Truth.of(age < 12 ? parents : age < 16 ? youth && parents : youth);
    }
}
