package nl.perspectief.signals.weighing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.signals.SignalLine;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.referral.Referrals;
import org.springframework.stereotype.Component;

/** Answers what waits, each question under the purpose of its own pages. */
@Component
class WaitingSignals implements SignalsWaiting {
    private static final Set<WeighingLine.State> UNDER_WAY =
            EnumSet.of(WeighingLine.State.NOT_BEGUN, WeighingLine.State.WEIGHING, WeighingLine.State.READ);

    private final Signals signals;
    private final Referrals referrals;
    private final Weighings weighings;

    WaitingSignals(Signals signals, Referrals referrals, Weighings weighings) {
        this.signals = signals;
        this.referrals = referrals;
        this.weighings = weighings;
    }

    @Override
    public List<Waiting> unreferred(Acting acting) {
        return acting.mandate().seesPersons()
                ? signals.list(acting.under("d1")).reversed().stream()
                        .filter(line -> line.mine() && line.state() == SignalLine.State.NOT_REFERRED)
                        .map(line -> new Waiting(line.id(), line.firstName(), line.age(), line.recordedAt(), null))
                        .toList()
                : List.of();
    }

    @Override
    public List<Waiting> toWeigh(Acting acting) {
        return inState(acting, UNDER_WAY);
    }

    @Override
    public List<Waiting> toReadSecond(Acting acting) {
        return inState(acting, EnumSet.of(WeighingLine.State.WAITS_FOR_ME));
    }

    private List<Waiting> inState(Acting acting, Set<WeighingLine.State> states) {
        return acting.has(Role.PROCESS_LEAD)
                ? weighings.list(acting.under("d2")).stream()
                        .filter(line -> states.contains(line.state()))
                        .map(line -> new Waiting(
                                line.referralId(), line.firstName(), line.age(), line.referredAt(), line.dueAt()))
                        .toList()
                : List.of();
    }

    @Override
    public List<Answered> answered(Acting acting) {
        return referrals.unseen(acting.under("d1")).stream()
                .map(answer -> new Answered(
                        answer.id(),
                        answer.signalId(),
                        answer.outcome().name(),
                        answer.referredAt(),
                        answer.answeredAt()))
                .toList();
    }
}
