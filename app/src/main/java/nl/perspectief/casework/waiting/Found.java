package nl.perspectief.casework.waiting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.JdbcHandovers;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.casework.opening.CaseReport;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;

/** What waits in cases, before it is known whom it is about. */
record Found(
        List<PlanAction> actions,
        List<CaseFile> reviews,
        List<JdbcPersons.ToTell> toTell,
        List<Disclosure> expiring,
        List<Seat> seats,
        Disclosures.Some fresh,
        Disclosures.Some stopped,
        List<UUID> unread,
        List<CaseReport> calls,
        List<JdbcHandovers.Told> handedOver) {
    /** The words of the actions. */
    Set<UUID> actionItems() {
        return actions.stream().map(PlanAction::itemId).collect(Collectors.toSet());
    }

    /** Who reported, took over or handed over. */
    Set<UUID> people() {
        return Stream.concat(
                        calls.stream().map(CaseReport::reporterId),
                        handedOver.stream().flatMap(one -> Stream.of(one.takenBy(), one.by())))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those in which something waits. */
    Set<UUID> caseIds() {
        return Stream.of(
                        actions.stream().map(PlanAction::caseId),
                        reviews.stream().map(CaseFile::id),
                        toTell.stream().map(JdbcPersons.ToTell::caseId),
                        unread.stream(),
                        calls.stream().map(CaseReport::caseId),
                        handedOver.stream().map(JdbcHandovers.Told::caseId),
                        seats.stream().map(Seat::caseId),
                        Stream.of(expiring, fresh.first(), stopped.first())
                                .flatMap(List::stream)
                                .flatMap(one -> one.on(CaseFile.KIND).stream()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
