package nl.perspectief.casework.waiting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.table.JdbcLeaves.Away;
import nl.perspectief.casework.table.JdbcLeaves.Leaderless;
import nl.perspectief.casework.table.JdbcLeaves.Left;
import nl.perspectief.casework.table.JdbcLeaves.Orphaned;
import nl.perspectief.casework.table.SeatLeave;
import nl.perspectief.desk.Worklist;

/**
 * What people left, before it is known whom it is about.
 *
 * @param relief what case leads asked of their process leads
 * @param away who is away, without a replacement at the table
 * @param left who left a table of mine
 * @param leadsAway who leads a case of the own organisation and is away
 * @param untold who sits at a table and was not told who the young person is
 */
record LeftBehind(
        List<Orphaned> orphaned,
        List<Leaderless> leaderless,
        List<SeatLeave> relief,
        List<Away> away,
        List<Left> left,
        List<Away> leadsAway,
        List<Seat> untold) {
    /** Without those who were told meanwhile. */
    LeftBehind knowing(Predicate<Seat> told) {
        return new LeftBehind(
                orphaned,
                leaderless,
                relief,
                away,
                left,
                leadsAway,
                untold.stream().filter(Predicate.not(told)).toList());
    }

    /** The first of each kind. */
    LeftBehind first() {
        return new LeftBehind(
                first(orphaned),
                first(leaderless),
                first(relief),
                first(away),
                first(left),
                first(leadsAway),
                first(untold));
    }

    private static <T> List<T> first(List<T> kind) {
        return kind.subList(0, Math.min(Worklist.FIRST, kind.size()));
    }

    Set<UUID> cases() {
        return Stream.of(
                        orphaned.stream().map(Orphaned::caseId),
                        leaderless.stream().map(Leaderless::caseId),
                        relief.stream().map(SeatLeave::caseId),
                        away.stream().map(Away::caseId),
                        left.stream().map(one -> one.seat().caseId()),
                        leadsAway.stream().map(Away::caseId),
                        untold.stream().map(Seat::caseId))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    Set<UUID> people() {
        return Stream.of(
                        orphaned.stream().map(Orphaned::ownerId),
                        leaderless.stream().map(Leaderless::leadId),
                        relief.stream().map(SeatLeave::professionalId),
                        away.stream().flatMap(one -> Stream.of(one.professionalId(), one.replacementId())),
                        left.stream().map(one -> one.seat().professionalId()),
                        leadsAway.stream().flatMap(one -> Stream.of(one.professionalId(), one.replacementId())),
                        untold.stream().map(Seat::professionalId))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
