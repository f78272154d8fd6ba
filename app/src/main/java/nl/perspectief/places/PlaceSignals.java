package nl.perspectief.places;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Place signals, for who reported them and for who received them. The trail says that somebody reported, looked or answered, and not
 * of which place: afterwards nobody finds in it who reported what.
 */
@Component
public class PlaceSignals {
    private final Transactions transactions;
    private final JdbcPlaceSignals rows;
    private final AuditTrail trail;
    private final Clock clock;

    PlaceSignals(Transactions transactions, JdbcPlaceSignals rows, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** One of them with all that was answered, the latest first. */
    public record Looked(PlaceSignal place, List<PlaceAnswer> answers) {
        public Looked {
            answers = List.copyOf(answers);
        }
    }

    /** Those that who acts reported, the latest first. */
    public List<PlaceSignal> own(Acting acting) {
        return listed(acting, () -> rows.reportedBy(acting.professionalId()));
    }

    /** Those that who acts received, what nobody took up yet first. */
    public List<PlaceSignal> received(Acting acting) {
        return listed(acting, () -> rows.receivedAt(acting.organisationId()));
    }

    private List<PlaceSignal> listed(Acting acting, Supplier<List<PlaceSignal>> question) {
        return transactions.as(acting, () -> {
            List<PlaceSignal> found = question.get();
            if (!found.isEmpty()) {
                note(acting, Action.LISTED);
            }
            return found;
        });
    }

    /** One that who acts may see; that is no reading. */
    public Optional<PlaceSignal> find(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.find(id));
    }

    /** All of it; who reported has read the answer by this. */
    public Optional<Looked> look(Acting acting, UUID id) {
        return transactions.as(
                acting,
                () -> rows.find(id).map(place -> {
                    Looked looked = new Looked(place, rows.answers(id));
                    if (place.reportedBy(acting) && place.unread()) {
                        rows.read(place);
                    }
                    note(acting, Action.LOOKED);
                    return looked;
                }));
    }

    /** Reports one. @param to one of {@link ReceiversOfPlaces#all} */
    public UUID report(Acting acting, PlaceReceivers to, NewPlace place) {
        return transactions.as(acting, () -> {
            UUID id = Ids.next(clock.instant());
            rows.insert(id, acting, to, place, clock.instant());
            note(acting, Action.RECORDED);
            return id;
        });
    }

    /** Says what becomes of it. Whether who acts received it, and nobody answered since that version. */
    public boolean answer(Acting acting, UUID id, int version, PlaceState state, @Nullable Nameless words) {
        return transactions.as(
                acting,
                () -> rows.find(id).filter(one -> one.receivedBy(acting)).isPresent()
                        && rows.answer(id, version, acting, state, words, clock.instant())
                        && noted(acting, Action.DECIDED));
    }

    /** Destroys one that nobody took up yet. Whether who acts reported it, and that could still be. */
    public boolean takeBack(Acting acting, UUID id) {
        return transactions.as(
                acting, () -> rows.delete(id, acting.professionalId()) && noted(acting, Action.DESTROYED));
    }

    private boolean noted(Acting acting, Action action) {
        note(acting, action);
        return true;
    }

    private void note(Acting acting, Action action) {
        trail.record(acting, AuditEvent.done(action, ObjectType.PLACE_SIGNAL, null));
    }
}
