package nl.perspectief.learning.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import org.springframework.stereotype.Component;

/** Trainings, for who organises and who follows them. The trail knows each deed. */
@Component
public class Trainings {
    private final Transactions transactions;
    private final JdbcTrainings rows;
    private final AuditTrail trail;
    private final Clock clock;

    Trainings(Transactions transactions, JdbcTrainings rows, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    /** Those to come, the first first. */
    public List<Training> toCome(Acting acting) {
        return transactions.as(acting, () -> rows.from(acting, today())).stream()
                .filter(one -> !one.past(clock.instant()))
                .toList();
    }

    /** Those of the own organisation that are over, the latest first; none for who organises none. */
    public List<Training> organised(Acting acting) {
        return Training.offers(acting)
                ? transactions.as(acting, () -> rows.organised(acting, today())).stream()
                        .filter(one -> one.past(clock.instant()))
                        .toList()
                : List.of();
    }

    /** Those that who acts signed up for, the latest first. */
    public List<Training> own(Acting acting) {
        return transactions.as(acting, () -> rows.own(acting));
    }

    public Optional<Training> find(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.find(acting, id));
    }

    /** To read it: what changed is no longer new to who acts. */
    public Optional<Training> look(Acting acting, UUID id) {
        return transactions.as(acting, () -> {
            Optional<Training> found = rows.find(acting, id);
            found.filter(one -> one.mine() != null && one.mine().unread()).ifPresent(one -> rows.read(acting, one));
            return found;
        });
    }

    /** Who signed up, in that order; nobody but oneself for who does not organise it. */
    public List<SignedUp> signedUp(Acting acting, Training training) {
        return training.organisedBy(acting) ? transactions.as(acting, () -> rows.signedUp(training.id())) : List.of();
    }

    /** Offers one. @param acting one who {@link Training#offers} */
    public UUID offer(Acting acting, TrainingPlan plan) {
        return transactions.as(acting, () -> {
            UUID id = Ids.next(clock.instant());
            rows.insert(id, acting, plan, clock.instant());
            note(acting, Action.RECORDED, id);
            return id;
        });
    }

    /** Whether it was as it was read, and still goes on. */
    public boolean change(Acting acting, UUID id, int version, TrainingPlan plan) {
        return organised(acting, id) && rows(acting, id, Action.CHANGED, () -> rows.change(id, version, plan));
    }

    /** Says that it does not go on. Whether it was as it was read, and still went on. */
    public boolean cancel(Acting acting, UUID id, int version, String why) {
        return organised(acting, id) && rows(acting, id, Action.WITHDREW, () -> rows.cancel(id, version, why));
    }

    /** Says who was there; of all others who had a seat that they were not. Whether that may be said yet. */
    public boolean attended(Acting acting, UUID id, Set<UUID> there) {
        return find(acting, id)
                        .filter(one -> one.organisedBy(acting)
                                && one.cancelled() == null
                                && !one.plan().day().isAfter(today()))
                        .isPresent()
                && rows(acting, id, Action.RECORDED, () -> rows.attended(id, there));
    }

    /** Takes a seat, or a place on the waiting list. Whether it was open, and who acts had none. */
    public boolean signUp(Acting acting, UUID id) {
        return find(acting, id).filter(one -> one.open(clock.instant())).isPresent()
                && rows(acting, id, Action.RECORDED, () -> rows.signUp(acting, id, clock.instant()));
    }

    /** Gives it up again. Whether there was one. */
    public boolean signOff(Acting acting, UUID id) {
        return rows(acting, id, Action.WITHDREW, () -> rows.signOff(acting, id));
    }

    private boolean organised(Acting acting, UUID id) {
        return find(acting, id).filter(one -> one.organisedBy(acting)).isPresent();
    }

    private boolean rows(Acting acting, UUID id, Action action, java.util.function.BooleanSupplier deed) {
        return transactions.as(acting, () -> {
            boolean done = deed.getAsBoolean();
            if (done) {
                note(acting, action, id);
            }
            return done;
        });
    }

    private void note(Acting acting, Action action, UUID id) {
        trail.record(acting, AuditEvent.done(action, ObjectType.TRAINING, id));
    }
}
