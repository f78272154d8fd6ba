package nl.perspectief.casework.waiting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.sharing.disclosure.Disclosure;

/** What waits in cases, before it is known whom it is about. */
record Found(
        List<PlanAction> actions,
        List<CaseFile> reviews,
        List<Disclosure> expiring,
        List<Seat> seats,
        List<Disclosure> fresh,
        List<Disclosure> stopped,
        List<UUID> unread) {
    /** The words of the actions. */
    Set<UUID> actionItems() {
        return actions.stream().map(PlanAction::itemId).collect(Collectors.toSet());
    }

    /** Those in which something waits. */
    Set<UUID> caseIds() {
        return Stream.of(
                        actions.stream().map(PlanAction::caseId),
                        reviews.stream().map(CaseFile::id),
                        unread.stream(),
                        seats.stream().map(Seat::caseId),
                        Stream.of(expiring, fresh, stopped)
                                .flatMap(List::stream)
                                .flatMap(one -> one.on(CaseFile.KIND).stream()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
