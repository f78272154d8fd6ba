package nl.perspectief.casework.waiting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.casework.JdbcKnownCases.Known;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.table.JdbcLeaves.Away;
import nl.perspectief.casework.table.JdbcLeaves.Leaderless;
import nl.perspectief.casework.table.JdbcLeaves.Left;
import nl.perspectief.casework.table.JdbcLeaves.Orphaned;
import nl.perspectief.casework.table.SeatLeave;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What people left, as tasks and news.
 *
 * @param gone those who left their organisation
 */
record LeftTasks(
        LeftBehind behind, Map<UUID, Known> cases, Map<UUID, Professional> people, Set<UUID> gone, LocalDate today) {
    Today all() {
        return new Today(
                Stream.of(
                                behind.orphaned().stream().map(this::orphaned),
                                behind.leaderless().stream().map(this::leaderless),
                                behind.relief().stream().map(this::relief),
                                behind.away().stream().map(this::away),
                                leadsAway(),
                                behind.untold().stream().map(this::untold))
                        .flatMap(tasks -> tasks)
                        .toList(),
                List.of(),
                behind.left().stream().map(this::left).toList(),
                List.of(),
                0);
    }

    private Task orphaned(Orphaned one) {
        String table = "/casussen/" + one.caseId() + "/betrokkenen";
        return Task.at(
                        "desk.takeover." + (gone.contains(one.ownerId()) ? "gone" : "away")
                                + (one.actions() == 1 ? ".one" : ".many"),
                        about(one.caseId()),
                        one.seatId() == null ? table : table + "/" + one.seatId() + "/overnemen")
                .with(List.of(name(one.ownerId()), Integer.toString(one.actions())))
                .before(one.dueOn(), one.dueOn().isBefore(today));
    }

    private Task leaderless(Leaderless one) {
        return Task.at(
                        gone.contains(one.leadId()) ? "desk.leaderless.gone" : "desk.leaderless.role",
                        about(one.caseId()),
                        "/casussen/" + one.caseId() + "/regie")
                .with(List.of(name(one.leadId())))
                .before(today, false);
    }

    private Task relief(SeatLeave one) {
        return Task.at("desk.relief." + one.reason(), about(one.caseId()), "/casussen/" + one.caseId() + "/regie")
                .with(List.of(name(one.professionalId())))
                .before(today, false);
    }

    private Task away(Away one) {
        return Task.at("desk.absent", about(one.caseId()), "/casussen/" + one.caseId() + "/betrokkenen")
                .with(List.of(name(one.professionalId()), name(one.replacementId())));
    }

    /** One line for each lead who is away, however many cases that one leads. */
    private Stream<Task> leadsAway() {
        return behind.leadsAway().stream()
                .collect(Collectors.groupingBy(Away::professionalId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(led -> led.size() == 1
                        ? Task.at(
                                        "desk.lead-absent",
                                        about(led.getFirst().caseId()),
                                        "/casussen/" + led.getFirst().caseId() + "/regie")
                                .with(List.of(
                                        name(led.getFirst().professionalId()),
                                        name(led.getFirst().replacementId())))
                        : Task.at("desk.lead-absent.many", null, "/casussen")
                                .with(List.of(name(led.getFirst().professionalId()), Integer.toString(led.size()))));
    }

    private Task untold(Seat one) {
        return Task.at("desk.untold", about(one.caseId()), "/casussen/" + one.caseId() + "/betrokkenen")
                .with(List.of(name(one.professionalId())));
    }

    private Task left(Left one) {
        UUID who = one.seat().professionalId();
        return Task.at(
                        "desk.left." + (one.reason() != null ? one.reason() : gone.contains(who) ? "GONE" : "ROLE"),
                        about(one.seat().caseId()),
                        "/casussen/" + one.seat().caseId() + "/betrokkenen")
                .with(List.of(name(who)));
    }

    private String name(UUID who) {
        return Objects.requireNonNull(people.get(who)).name();
    }

    private Task.@Nullable About about(UUID caseId) {
        Known file = cases.get(caseId);
        Identity identity = file == null ? null : file.identity();
        return identity == null ? null : new Task.About(identity.firstName(), identity.ageOn(today));
    }
}
