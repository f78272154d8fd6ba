package nl.perspectief.signals.board;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.SignalsWaiting;
import nl.perspectief.signals.destroying.Destructions;
import nl.perspectief.signals.expiry.Expiries;
import nl.perspectief.signals.expiry.Expiry;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.StoppedReferrals;
import nl.perspectief.signals.telling.TellLater;
import nl.perspectief.signals.weighing.WeighingLine;
import org.springframework.stereotype.Component;

/** Answers what waits, each question under the purpose of its own pages. */
@Component
class WaitingSignals implements SignalsWaiting {
    private static final Set<WeighingLine.State> UNDER_WAY =
            EnumSet.of(WeighingLine.State.NOT_BEGUN, WeighingLine.State.WEIGHING);

    private final Signals signals;
    private final Referrals referrals;
    private final StoppedReferrals stopped;
    private final WeighingBoard board;
    private final Destructions destructions;
    private final Expiries expiries;
    private final TellLater telling;
    private final PurposeWords words;

    WaitingSignals(
            Signals signals,
            Referrals referrals,
            StoppedReferrals stopped,
            WeighingBoard board,
            Destructions destructions,
            Expiries expiries,
            TellLater telling,
            PurposeWords words) {
        this.stopped = stopped;
        this.words = words;
        this.destructions = destructions;
        this.expiries = expiries;
        this.telling = telling;
        this.signals = signals;
        this.referrals = referrals;
        this.board = board;
    }

    @Override
    public Some unreferred(Acting acting) {
        if (!acting.mandate().seesPersons()) {
            return Some.NONE;
        }
        return words.under(acting, PurposeMeaning.RECOGNISE).map(this::mine).orElse(Some.NONE);
    }

    private Some mine(Acting recognising) {
        Signals.Listed listed = signals.unreferred(recognising, Expiry.WARNED);
        return new Some(
                listed.lines().stream()
                        .map(line -> new Waiting(line.id(), line.firstName(), line.age(), line.recordedAt(), null))
                        .toList(),
                listed.total() - listed.lines().size());
    }

    @Override
    public Weighing weighing(Acting acting) {
        if (!acting.has(Role.PROCESS_LEAD)) {
            return Weighing.NONE;
        }
        return words.under(acting, PurposeMeaning.ADMISSION).map(this::toWeigh).orElse(Weighing.NONE);
    }

    private Weighing toWeigh(Acting weighing) {
        WeighingBoard.Listed listed = board.list(weighing, BoardQuestion.after(null));
        return new Weighing(
                inState(listed, UNDER_WAY),
                inState(listed, EnumSet.of(WeighingLine.State.TO_DECIDE)),
                inState(listed, EnumSet.of(WeighingLine.State.WAITS_FOR_ME)),
                listed.total() - listed.lines().size());
    }

    private static List<Waiting> inState(WeighingBoard.Listed listed, Set<WeighingLine.State> states) {
        return listed.lines().stream()
                .filter(line -> states.contains(line.state()))
                .map(line ->
                        new Waiting(line.referralId(), line.firstName(), line.age(), line.referredAt(), line.dueAt()))
                .toList();
    }

    @Override
    public Answers answered(Acting acting) {
        return words.under(acting, PurposeMeaning.RECOGNISE).map(this::unseen).orElse(Answers.NONE);
    }

    private Answers unseen(Acting recognising) {
        Referrals.Unseen unseen = referrals.unseen(recognising);
        return new Answers(
                unseen.first().stream()
                        .map(answer -> new Answered(
                                answer.id(),
                                answer.signalId(),
                                answer.outcome().name(),
                                answer.referredAt(),
                                answer.answeredAt()))
                        .toList(),
                unseen.others());
    }

    @Override
    public List<Waiting> toKeepOrDestroy(Acting acting) {
        return acting.mandate().seesPersons()
                ? words.under(acting, PurposeMeaning.RECOGNISE)
                        .map(destructions::unanswered)
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public Some expiring(Acting acting) {
        return acting.mandate().seesPersons()
                ? words.under(acting, PurposeMeaning.RECOGNISE)
                        .map(expiries::near)
                        .orElse(Some.NONE)
                : Some.NONE;
    }

    @Override
    public List<Waiting> toTell(Acting acting) {
        return acting.mandate().seesPersons()
                ? words.under(acting, PurposeMeaning.RECOGNISE)
                        .map(telling::due)
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public List<Stopped> stopped(Acting acting) {
        return acting.mandate().seesPersons()
                ? words.under(acting, PurposeMeaning.ADMISSION).map(stopped::of).orElse(List.of())
                : List.of();
    }
}
