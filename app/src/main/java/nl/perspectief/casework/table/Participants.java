package nl.perspectief.casework.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcNeeds;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.Seating;
import nl.perspectief.casework.sharing.SharingRequests;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.absence.Absence;
import nl.perspectief.organisations.absence.Absences;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is at the table of a case: named, for a reason, until a day. */
@Component
public class Participants {
    private final CaseTransaction work;
    private final SharingRequests requests;
    private final JdbcSeats seats;
    private final JdbcNeeds needs;
    private final People people;
    private final Disclosures disclosures;
    private final Introductions introductions;
    private final JdbcLeaves leaving;
    private final Absences absences;

    Participants(
            CaseTransaction work,
            SharingRequests requests,
            JdbcSeats seats,
            JdbcNeeds needs,
            People people,
            Disclosures disclosures,
            Introductions introductions,
            JdbcLeaves leaving,
            Absences absences) {
        this.work = work;
        this.requests = requests;
        this.seats = seats;
        this.needs = needs;
        this.people = people;
        this.disclosures = disclosures;
        this.introductions = introductions;
        this.leaving = leaving;
        this.absences = absences;
    }

    /**
     * Someone at the table.
     *
     * @param gives whether this person may give and therefore knows who else is there
     * @param knowsIdentity whether this person reads who the young person is
     * @param presence whether this person may still sit here
     * @param absence when this person is away, now or soon, and who replaces
     * @param leave why this person left or asked to be relieved, as far as the reader may know it
     */
    public record Seated(
            Seat seat,
            Professional professional,
            boolean live,
            boolean gives,
            boolean knowsIdentity,
            @Nullable Narrative need,
            Presence presence,
            @Nullable SeatLeave leave,
            @Nullable Absence absence) {
        /** Whether this person is away on a day. */
        public boolean awayOn(LocalDate day) {
            return absence != null && absence.on(day);
        }

        /** Whether it lasts, and who sits here may sit here. */
        public boolean present() {
            return live && presence == Presence.HERE;
        }
    }

    /**
     * @param candidates who could be added; empty for those who do not lead the case
     * @param introduces whether the reader may tell who the young person is
     */
    public record Table(CaseHeader header, List<Seated> seats, List<Professional> candidates, boolean introduces) {}

    /** @param gives whether the new participant may also give, and then sees who else is at the table */
    public record NewSeat(UUID professionalId, Narrative need, LocalDate until, boolean gives) {}

    public Optional<Table> look(Acting acting, UUID caseId) {
        return work.look(acting, caseId, ObjectType.PARTICIPANT, header -> table(acting, header));
    }

    private Table table(Acting acting, CaseHeader header) {
        UUID caseId = header.file().id();
        List<Seat> all = seats.ofCase(caseId);
        Map<UUID, Professional> named =
                people.named(all.stream().map(Seat::professionalId).toList());
        Set<UUID> givers = Set.copyOf(seats.givers(caseId));
        Map<UUID, Narrative> words = needs.ofCase(caseId);
        Set<UUID> left = people.left(named.keySet());
        Map<UUID, SeatLeave> leaves = leaving.ofCase(caseId);
        Map<UUID, Absence> away = absences.of(named.keySet());
        List<Seated> seated = all.stream()
                .map(seat -> new Seated(
                        seat,
                        Objects.requireNonNull(named.get(seat.professionalId())),
                        seat.liveAt(work.now()),
                        givers.contains(seat.professionalId()),
                        seat.organisationId().equals(header.file().leadOrganisationId())
                                || requests.knowsIdentity(acting, caseId, seat.professionalId()),
                        words.get(seat.id()),
                        left.contains(seat.professionalId()) ? Presence.LEFT : presence(seat),
                        leaves.get(seat.id()),
                        away.get(seat.professionalId())))
                .toList();
        return new Table(
                header,
                seated,
                header.leads() ? candidates(seated) : List.of(),
                header.leads() && introductions.identity(acting, header.file()).isPresent());
    }

    private Presence presence(Seat seat) {
        return seats.mayHold(seat.professionalId(), seat.role()) ? Presence.HERE : Presence.WITHOUT_ROLE;
    }

    private List<Professional> candidates(List<Seated> seated) {
        Set<UUID> taken = seated.stream()
                .filter(Seated::live)
                .map(live -> live.professional().id())
                .collect(Collectors.toSet());
        return people.whoCouldSit().stream()
                .filter(professional -> !taken.contains(professional.id()))
                .toList();
    }

    /**
     * Gives someone a seat and, from another organisation, tells who the young person is; both or neither. Whoever leads for
     * another partner has that only to read, and leaves the telling to the organisation that recorded it.
     */
    public CaseAnswer add(Acting acting, UUID caseId, NewSeat wanted) {
        return work.lead(acting, caseId, file -> {
            Professional professional = people.get(wanted.professionalId());
            Optional<Item> identity = introductions.identity(acting, file);
            boolean taken =
                    seats.taken(caseId, work.now()).of(professional.id()).isPresent()
                            || !seats.mayHold(professional.id(), Role.CASE_PARTNER);
            if (taken || (identity.isEmpty() && file.namedBy(acting))) {
                return new CaseAnswer.Stale();
            }
            Seat seat = new Seat(
                    Ids.next(work.now()),
                    caseId,
                    professional.organisation().id(),
                    professional.id(),
                    Role.CASE_PARTNER,
                    work.now(),
                    DutchDays.endOf(wanted.until()),
                    null);
            seats.insert(file, seat, wanted.gives());
            needs.insert(acting, caseId, seat.id(), wanted.need());
            identity.ifPresent(known -> introductions.tell(acting, file, seat, known, wanted.need()));
            work.note(acting, file, Action.NAMED, ObjectType.PARTICIPANT, seat.id(), ProcessingActivity.CASE_KEEPING);
            return new CaseAnswer.Done(seat.id());
        });
    }

    /** Tells someone who already has a seat who the young person is, with the reason why that is needed. */
    public CaseAnswer introduce(Acting acting, UUID caseId, UUID seatId, Narrative need) {
        return work.lead(acting, caseId, file -> {
            Optional<Seat> seat = seats.at(caseId, work.now()).find(seatId);
            Optional<Item> identity = introductions.identity(acting, file);
            if (seat.isEmpty() || identity.isEmpty()) {
                return new CaseAnswer.Absent();
            }
            needs.insertFirst(acting, caseId, seatId, need);
            introductions.tell(acting, file, seat.get(), identity.get(), need);
            return new CaseAnswer.Done(seatId);
        });
    }

    /** Tells a case lead of another partner, once it is recorded, for the reason why that one leads. */
    public void introduceLead(Acting acting, UUID caseId) {
        work.lead(acting, caseId, file -> {
            Seating taken = seats.at(caseId, work.now());
            Map<UUID, Narrative> words = needs.ofCase(caseId);
            taken.of(file.caseLeadId())
                    .filter(seat -> words.containsKey(seat.id()))
                    .ifPresent(seat -> introductions
                            .identity(acting, file)
                            .ifPresent(identity -> introductions.tell(
                                    acting, file, seat, identity, Objects.requireNonNull(words.get(seat.id())))));
            return new CaseAnswer.Done(caseId);
        });
    }

    /** Takes a seat away and ends all that was given to this person in the case. The case lead's seat stays. */
    public CaseAnswer remove(Acting acting, UUID caseId, UUID seatId, String reason) {
        return work.lead(acting, caseId, file -> {
            Optional<Seat> seat = seats.taken(caseId, work.now()).find(seatId).filter(Seat::mayBeTakenAway);
            if (seat.isEmpty()) {
                return new CaseAnswer.Absent();
            }
            disclosures.endSeat(acting, caseId, seat.get().professionalId(), reason);
            work.unlessStale(seats.end(seat.get(), acting.professionalId(), work.now()), seatId);
            work.note(acting, file, Action.REMOVED, ObjectType.PARTICIPANT, seatId, ProcessingActivity.CASE_KEEPING);
            return new CaseAnswer.Done(seatId);
        });
    }
}
