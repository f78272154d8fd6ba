package nl.perspectief.casework.table;

import java.util.List;
import java.util.Optional;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.sharing.SharingRequests;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Component;

/** Telling somebody of another organisation who the young person is: by the organisation that recorded it, for a reason. */
@Component
class Introductions {
    private final CaseTransaction work;
    private final SharingRequests requests;
    private final People people;

    Introductions(CaseTransaction work, SharingRequests requests, People people) {
        this.work = work;
        this.requests = requests;
        this.people = people;
    }

    /** What the own organisation recorded of it. */
    Optional<Item> identity(Acting acting, CaseFile file) {
        return work.ownIdentity(acting, file.id());
    }

    /** Tells it to whoever does not know; undoes the whole deed when the covenant withholds it. */
    void tell(Acting acting, CaseFile file, Seat seat, Item identity, Narrative need) {
        if (seat.organisationId().equals(acting.organisationId())
                || requests.knowsIdentity(acting, file.id(), seat.professionalId())) {
            return;
        }
        work.give(
                acting,
                file,
                List.of(new CaseTransaction.Needed(
                        requests.to(
                                acting,
                                file,
                                identity,
                                people.get(seat.professionalId()),
                                seat.role(),
                                need,
                                requests.lasting(seat.until()),
                                null),
                        need)));
    }
}
