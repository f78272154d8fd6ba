package nl.perspectief.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.covenants.BoundWords;
import nl.perspectief.covenants.Disclosure;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import org.springframework.stereotype.Component;

/** What a deed of who leads the case would end, and for whom, told before it is done. */
@Component
public class Endings {
    private final BoundWords words;
    private final CaseWork work;
    private final JdbcSeats seats;
    private final JdbcPlanActions actions;
    private final People people;
    private final Disclosures disclosures;

    Endings(
            BoundWords words,
            CaseWork work,
            JdbcSeats seats,
            JdbcPlanActions actions,
            People people,
            Disclosures disclosures) {
        this.words = words;
        this.work = work;
        this.seats = seats;
        this.actions = actions;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** How many disclosures one person can no longer read. */
    public record Ending(Professional receiver, int disclosures) {}

    /** @param endings by receiver, in the order of their names; empty when nothing ends */
    public record OfPhase(CaseHeader header, Phase phase, List<Ending> endings) {
        public int total() {
            return endings.stream().mapToInt(Ending::disclosures).sum();
        }
    }

    /** @param openActions that this person would leave undone */
    public record OfSeat(CaseHeader header, Seat seat, Ending ending, int openActions) {}

    /** What moving to a phase would end; absent for who does not lead the case. */
    public Optional<OfPhase> ofPhase(Acting acting, UUID caseId, Phase phase) {
        return leading(
                acting,
                caseId,
                header -> Optional.of(new OfPhase(
                        header,
                        phase,
                        byReceiver(disclosures.endings(
                                acting, caseId, words.in(header.file().regime()).phase(phase.meaning()))))));
    }

    /** What taking away a seat would end; absent for who does not lead the case, and for the seat of the case lead. */
    public Optional<OfSeat> ofSeat(Acting acting, UUID caseId, UUID seatId) {
        return leading(
                acting,
                caseId,
                header -> seats.ofCase(caseId).stream()
                        .filter(seat -> seat.id().equals(seatId) && seat.liveAt(work.now()))
                        .filter(seat ->
                                !seat.professionalId().equals(header.file().caseLeadId()))
                        .findFirst()
                        .map(seat -> ofSeat(acting, header, seat)));
    }

    private OfSeat ofSeat(Acting acting, CaseHeader header, Seat seat) {
        UUID who = seat.professionalId();
        long standing = disclosures.ofCase(acting, seat.caseId()).stream()
                .filter(one -> one.runsAt(work.now()) && who.equals(one.receiverProfessionalId()))
                .count();
        long open = actions.ofCase(seat.caseId()).stream()
                .filter(action -> action.result() == null && action.ownerId().equals(who))
                .count();
        return new OfSeat(header, seat, new Ending(people.get(who), (int) standing), (int) open);
    }

    private <T> Optional<T> leading(Acting acting, UUID caseId, Function<CaseHeader, Optional<T>> look) {
        return work.look(
                        acting,
                        caseId,
                        ObjectType.DISCLOSURE,
                        header -> header.leads() && header.file().open() ? look.apply(header) : Optional.<T>empty())
                .flatMap(Function.identity());
    }

    private List<Ending> byReceiver(List<Disclosure> ending) {
        Map<UUID, Long> counts = ending.stream()
                .flatMap(one -> Optional.ofNullable(one.receiverProfessionalId()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<UUID, Professional> named = people.named(counts.keySet());
        return counts.entrySet().stream()
                .map(count -> new Ending(
                        Objects.requireNonNull(named.get(count.getKey())),
                        count.getValue().intValue()))
                .sorted(Comparator.comparing(one -> one.receiver().name()))
                .toList();
    }
}
