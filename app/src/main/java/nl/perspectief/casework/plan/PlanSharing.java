package nl.perspectief.casework.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.sharing.SharingRequests;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan in one go: what the own organisation wrote in it, its texts and the actions that are open, to somebody at the table. */
@Component
public class PlanSharing {
    /** Nothing is given before somebody wrote why it is needed. */
    private static final Narrative FORESEEN = new Narrative("-");

    private final CaseTransaction work;
    private final SharingRequests requests;
    private final JdbcPlanActions actions;
    private final JdbcSeats seats;
    private final People people;
    private final Items items;
    private final Disclosures disclosures;

    PlanSharing(
            CaseTransaction work,
            SharingRequests requests,
            JdbcPlanActions actions,
            JdbcSeats seats,
            People people,
            Items items,
            Disclosures disclosures) {
        this.work = work;
        this.requests = requests;
        this.actions = actions;
        this.seats = seats;
        this.people = people;
        this.items = items;
        this.disclosures = disclosures;
    }

    /**
     * What one person would read of it.
     *
     * @param given what the covenant lets go to this person, and this person does not read yet
     * @param withheld what it does not, each with why
     */
    public record Forecast(List<SharingRequest> given, List<SharingOutcome.Withheld> withheld) {}

    /** Somebody of another organisation at the table. */
    public record Reader(UUID seatId, Professional professional) {}

    /** @param chosen one of the readers, as long as somebody was chosen */
    public record Offer(
            CaseHeader header,
            List<Reader> readers,
            @Nullable Reader chosen,
            Forecast forecast) {}

    /**
     * What is needed to give it.
     *
     * @param seatId of who would read it; absent as long as nobody was chosen
     * @return absent for who does not lead the case, and when nobody of another organisation has that seat
     */
    public Optional<Offer> look(Acting acting, UUID caseId, @Nullable UUID seatId) {
        return work.lookLeading(acting, caseId, ObjectType.DISCLOSURE, header -> {
            List<Seat> others = seats.at(caseId, work.now()).seats().stream()
                    .filter(seat -> !seat.organisationId().equals(acting.organisationId()))
                    .toList();
            List<Reader> readers = others.stream().map(this::reader).toList();
            return seatId == null
                    ? Optional.of(new Offer(header, readers, null, new Forecast(List.of(), List.of())))
                    : others.stream()
                            .filter(seat -> seat.id().equals(seatId))
                            .findFirst()
                            .map(seat -> new Offer(
                                    header, readers, reader(seat), foresee(acting, header.file(), seat, FORESEEN)));
        });
    }

    private Reader reader(Seat seat) {
        return new Reader(seat.id(), people.get(seat.professionalId()));
    }

    /** Gives one person at the table all that the covenant lets go; absent when there is nothing to give. */
    public CaseAnswer give(Acting acting, UUID caseId, UUID seatId, Narrative need) {
        return work.lead(
                acting,
                caseId,
                file -> seats.at(caseId, work.now())
                        .find(seatId)
                        .filter(seat -> give(acting, file, seat, need) > 0)
                        .<CaseAnswer>map(seat -> new CaseAnswer.Done(caseId))
                        .orElseGet(CaseAnswer.Absent::new));
    }

    /** What would go to who has a seat, without giving anything; always inside a transaction that told who acts. */
    private Forecast foresee(Acting acting, CaseFile file, Seat seat, Narrative need) {
        Professional reader = people.get(seat.professionalId());
        List<SharingRequest> wanted = unread(acting, file, seat).stream()
                .map(item -> requests.to(
                        acting, file, item, reader, seat.role(), need, requests.lasting(seat.until()), null))
                .toList();
        List<SharingRequest> given = new ArrayList<>();
        List<SharingOutcome.Withheld> withheld = new ArrayList<>();
        List<SharingOutcome> outcomes = disclosures.foresee(acting, wanted);
        for (int i = 0; i < wanted.size(); i++) {
            switch (outcomes.get(i)) {
                case SharingOutcome.Given _ -> given.add(wanted.get(i));
                case SharingOutcome.Withheld no -> withheld.add(no);
            }
        }
        return new Forecast(given, withheld);
    }

    /** What the own organisation wrote in the plan and this person does not read yet; none for a colleague. */
    private List<Item> unread(Acting acting, CaseFile file, Seat seat) {
        if (seat.organisationId().equals(acting.organisationId())) {
            return List.of();
        }
        Set<UUID> done = actions.ofCase(file.id()).stream()
                .filter(action -> !action.open())
                .map(PlanAction::itemId)
                .collect(Collectors.toSet());
        Set<UUID> read = disclosures.ofCase(acting, file.id()).stream()
                .filter(one -> one.runsAt(work.now()) && seat.professionalId().equals(one.receiverProfessionalId()))
                .map(one -> one.itemId())
                .collect(Collectors.toSet());
        return items.ofCase(acting, file.id()).stream()
                .filter(item -> item.organisationId().equals(acting.organisationId()))
                .filter(item -> item.lifeDomain() != null && !done.contains(item.id()) && !read.contains(item.id()))
                .toList();
    }

    /** Gives who has a seat all that the covenant lets go; how much that was. */
    public int give(Acting acting, CaseFile file, Seat seat, Narrative need) {
        Forecast forecast = foresee(acting, file, seat, need);
        work.give(
                acting,
                file,
                forecast.given().stream()
                        .map(sharing -> new CaseTransaction.Needed(sharing, need))
                        .toList());
        return forecast.given().size();
    }
}
