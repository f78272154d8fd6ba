package nl.perspectief.casework.telling;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.JdbcSeats;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Seat;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.PutOff;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.items.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is told of a case and asked, for who leads it. What is recorded here counts at once: the shares of the case follow. */
@Component
public class Persons {
    private final CaseTransaction work;
    private final JdbcPersons rows;
    private final JdbcCaseFiles files;
    private final JdbcSeats seats;
    private final People people;

    Persons(CaseTransaction work, JdbcPersons rows, JdbcCaseFiles files, JdbcSeats seats, People people) {
        this.work = work;
        this.rows = rows;
        this.files = files;
        this.seats = seats;
        this.people = people;
    }

    /**
     * All who are told and asked, with the names of the professionals in it.
     *
     * @param victimViews the one that counts first
     * @param named those who told, decided or looked, and who could have told: case lead and table
     * @param tellers those of them who could have told
     * @param identityId the own item that says who it is, for who may put it right
     */
    public record Overview(
            CaseHeader header,
            List<PersonLine> lines,
            List<VictimView> victimViews,
            Map<UUID, Professional> named,
            Set<UUID> tellers,
            @Nullable UUID identityId) {
        /** The one that counts. */
        public @Nullable VictimView victimView() {
            return victimViews.isEmpty() ? null : victimViews.getFirst();
        }

        public Optional<PersonLine> line(UUID id) {
            return lines.stream().filter(line -> line.id().equals(id)).findFirst();
        }

        /** Whether the young person and the parents are one line each that know the same, so that both are told in one go. */
        public boolean together() {
            return lines.size() == 2
                    && lines.stream().anyMatch(line -> line.relation() == Relation.PARENTS)
                    && Objects.equals(lines.getFirst().putOff(), lines.getLast().putOff())
                    && Objects.equals(toldOn(lines.getFirst()), toldOn(lines.getLast()));
        }

        /** The line of both parents, when something is recorded of them as one. */
        public @Nullable PersonLine joint() {
            return lines.stream()
                    .filter(line -> line.relation() == Relation.PARENTS && !line.blank())
                    .findFirst()
                    .orElse(null);
        }

        /** Whether a line says of a parent what another line says of both. */
        public boolean clashes(PersonLine wanted) {
            return Persons.clashes(lines, wanted);
        }

        private static @Nullable LocalDate toldOn(PersonLine line) {
            Heard heard = line.heard();
            return heard == null ? null : heard.on();
        }
    }

    /** Absent for who does not lead the case, and when it is closed. */
    public Optional<Overview> look(Acting acting, UUID caseId) {
        return work.lookLeading(
                acting, caseId, ObjectType.CASE_FILE, header -> Optional.of(overview(acting, caseId, header)));
    }

    private Overview overview(Acting acting, UUID caseId, CaseHeader header) {
        List<PersonLine> lines = rows.lines(caseId);
        List<VictimView> views = rows.victimViews(caseId);
        Set<UUID> tellers =
                new HashSet<>(List.of(acting.professionalId(), header.file().caseLeadId()));
        seats.at(caseId, work.now()).seats().stream().map(Seat::professionalId).forEach(tellers::add);
        Set<UUID> mentioned = new HashSet<>(tellers);
        lines.stream().flatMap(Persons::mentioned).forEach(mentioned::add);
        views.stream().map(VictimView::by).forEach(mentioned::add);
        return new Overview(
                header,
                lines,
                views,
                people.named(mentioned),
                tellers,
                work.ownIdentity(acting, caseId).map(Item::id).orElse(null));
    }

    private static Stream<UUID> mentioned(PersonLine line) {
        Heard heard = line.heard();
        PutOff off = line.putOff();
        return Stream.of(
                        Optional.ofNullable(heard == null ? null : heard.by()),
                        Optional.ofNullable(off == null ? null : off.by()))
                .flatMap(Optional::stream);
    }

    /** Another parent or guardian. Parents of whom nothing is recorded as one make place for whom is told apart. */
    public CaseAnswer add(Acting acting, UUID caseId, PersonLine line) {
        return work.lead(acting, caseId, file -> {
            List<PersonLine> lines = rows.lines(caseId);
            if (line.youth() || clashes(lines, line)) {
                return new CaseAnswer.Absent();
            }
            lines.stream()
                    .filter(one -> line.relation().oneParent() && one.relation() == Relation.PARENTS)
                    .forEach(one -> rows.delete(caseId, one.id()));
            rows.insert(caseId, line);
            return noted(acting, file, Action.RECORDED);
        });
    }

    /** Both parents in one line, and one of them in another, could say two things of the same person. A blank line makes place. */
    private static boolean clashes(List<PersonLine> lines, PersonLine wanted) {
        boolean isNew = lines.stream().noneMatch(one -> one.id().equals(wanted.id()));
        return lines.stream()
                .filter(one -> !one.id().equals(wanted.id()))
                .anyMatch(one -> wanted.relation() == Relation.PARENTS
                        ? one.relation() == Relation.PARENTS || one.relation().oneParent()
                        : wanted.relation().oneParent()
                                && one.relation() == Relation.PARENTS
                                && !(isNew && one.blank()));
    }

    /** How many shares of the case a deed here would stop at once; nothing is changed yet. */
    public int stops(Acting acting, UUID caseId, Supplier<CaseAnswer> deed) {
        return work.stops(acting, caseId, deed);
    }

    /** An id for somebody new. */
    public UUID next() {
        return Ids.next(work.now());
    }

    /** What one person heard and answered, as it is now; the young person stays that. */
    public CaseAnswer change(Acting acting, UUID caseId, PersonLine line) {
        return work.lead(acting, caseId, file -> {
            List<PersonLine> lines = rows.lines(caseId);
            boolean same = lines.stream().anyMatch(one -> one.id().equals(line.id()) && one.youth() == line.youth());
            if (!same || clashes(lines, line)) {
                return new CaseAnswer.Absent();
            }
            work.unlessStale(rows.update(caseId, line), caseId);
            return noted(acting, file, Action.CHANGED);
        });
    }

    /** Takes somebody from the list who was written there by mistake; who answered stays. */
    public CaseAnswer remove(Acting acting, UUID caseId, UUID person) {
        return work.lead(
                acting,
                caseId,
                file -> rows.delete(caseId, person) ? noted(acting, file, Action.DESTROYED) : new CaseAnswer.Absent());
    }

    private CaseAnswer noted(Acting acting, CaseFile file, Action action) {
        files.informed(file.id());
        work.note(acting, file, action, ObjectType.CASE_FILE, file.id(), ProcessingActivity.CASE_KEEPING);
        return new CaseAnswer.Done(file.id());
    }
}
