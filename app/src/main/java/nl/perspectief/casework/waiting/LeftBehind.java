package nl.perspectief.casework.waiting;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.table.JdbcLeaves.Away;
import nl.perspectief.casework.table.JdbcLeaves.Leaderless;
import nl.perspectief.casework.table.JdbcLeaves.Left;
import nl.perspectief.casework.table.JdbcLeaves.Orphaned;
import nl.perspectief.casework.table.SeatLeave;

/**
 * What people left, before it is known whom it is about.
 *
 * @param relief what case leads asked of their process leads
 * @param away who is away, without a replacement at the table
 * @param left who left a table of mine
 */
record LeftBehind(
        List<Orphaned> orphaned,
        List<Leaderless> leaderless,
        List<SeatLeave> relief,
        List<Away> away,
        List<Left> left) {
    Set<UUID> cases() {
        return Stream.of(
                        orphaned.stream().map(Orphaned::caseId),
                        leaderless.stream().map(Leaderless::caseId),
                        relief.stream().map(SeatLeave::caseId),
                        away.stream().map(Away::caseId),
                        left.stream().map(one -> one.seat().caseId()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }

    Set<UUID> people() {
        return Stream.of(
                        orphaned.stream().map(Orphaned::ownerId),
                        leaderless.stream().map(Leaderless::leadId),
                        relief.stream().map(SeatLeave::professionalId),
                        away.stream().flatMap(one -> Stream.of(one.professionalId(), one.replacementId())),
                        left.stream().map(one -> one.seat().professionalId()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
    }
}
