package nl.perspectief.signals.weighing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.Outcome;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.referral.Referral;
import org.springframework.stereotype.Component;

/** What is noted of weighing, in both logs. */
@Component
public class WeighingLog {
    private final Audit audit;

    WeighingLog(Audit audit) {
        this.audit = audit;
    }

    public void listed(Acting lead, Collection<UUID> subjects) {
        audit.note(
                lead,
                AuditEvent.done(Action.LISTED, ObjectType.WEIGHING, null),
                ProcessingActivity.SIGNAL_WEIGHING,
                subjects);
    }

    public void done(Acting lead, Action action, Referral referral) {
        note(lead, action, Outcome.DONE, referral, ProcessingActivity.SIGNAL_WEIGHING);
    }

    void refused(Acting lead, Referral referral) {
        note(lead, Action.DECIDED, Outcome.REFUSED, referral, ProcessingActivity.SIGNAL_WEIGHING);
    }

    void destroyed(Acting lead, Referral referral) {
        note(lead, Action.DESTROYED, Outcome.DONE, referral, ProcessingActivity.SIGNAL_DESTROYING);
    }

    private void note(Acting lead, Action action, Outcome outcome, Referral referral, ProcessingActivity activity) {
        audit.note(
                lead,
                AuditEvent.done(action, ObjectType.WEIGHING, referral.id()).ended(outcome),
                activity,
                List.of(referral.subjectId()));
    }
}
