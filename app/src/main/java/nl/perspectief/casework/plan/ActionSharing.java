package nl.perspectief.casework.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.sharing.SharingRequests;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Component;

/** What the owner of an action has to know of it: what to do, and for whom. */
@Component
class ActionSharing {
    private final CaseTransaction work;
    private final SharingRequests requests;
    private final People people;
    private final Disclosures disclosures;

    ActionSharing(CaseTransaction work, SharingRequests requests, People people, Disclosures disclosures) {
        this.work = work;
        this.requests = requests;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** Shares the words with an owner of another organisation, and who it is where that was never told; or undoes the deed. */
    void tell(Acting acting, CaseFile file, Seat seat, Item words) {
        if (seat.organisationId().equals(acting.organisationId())) {
            return;
        }
        Professional owner = people.get(seat.professionalId());
        Instant until = requests.lasting(seat.until());
        // Whoever has to do it needs to know what, and for whom: the action itself says why.
        Narrative need = words.narrative();
        List<Item> shared = new ArrayList<>();
        boolean told = requests.knowsIdentity(acting, file.id(), owner.id())
                || requests.lostIdentity(acting, file.id(), owner.id());
        if (!told) {
            work.ownIdentity(acting, file.id()).ifPresent(shared::add);
        }
        shared.add(words);
        work.give(
                acting,
                file,
                shared.stream()
                        .map(item -> new CaseTransaction.Needed(
                                requests.to(acting, file, item, owner, seat.role(), need, until, null), need))
                        .toList());
    }

    /** Ends that somebody reads the words, who no longer does it. */
    void endFor(Acting acting, Item words, UUID formerOwner, String reason) {
        disclosures.ofItem(acting, words.id()).stream()
                .filter(one -> one.runsAt(work.now()) && formerOwner.equals(one.receiverProfessionalId()))
                .forEach(one -> disclosures.withdraw(acting, one.id(), reason));
    }
}
