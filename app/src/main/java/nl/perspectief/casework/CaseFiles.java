package nl.perspectief.casework;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Informing;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.ToldTogether;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import nl.perspectief.signals.CaseOpening.Opening;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases that the acting professional may see; for all others they do not exist. */
@Component
public class CaseFiles {
    /** Cases on one page of the list. */
    public static final int PAGE = 25;

    private static final int WEEKS_TO_FIRST_REVIEW = 6;

    private final BoundWords words;
    private final Transactions transactions;
    private final JdbcCaseFiles files;
    private final JdbcSeats seats;
    private final JdbcNeeds needs;
    private final JdbcPersons persons;
    private final CaseTransaction work;
    private final People people;
    private final Items items;
    private final Disclosures disclosures;
    private final Audit audit;

    CaseFiles(
            BoundWords words,
            Transactions transactions,
            JdbcCaseFiles files,
            JdbcSeats seats,
            JdbcNeeds needs,
            JdbcPersons persons,
            CaseTransaction work,
            People people,
            Items items,
            Disclosures disclosures,
            Audit audit) {
        this.words = words;
        this.transactions = transactions;
        this.files = files;
        this.seats = seats;
        this.needs = needs;
        this.persons = persons;
        this.work = work;
        this.people = people;
        this.items = items;
        this.disclosures = disclosures;
        this.audit = audit;
    }

    /**
     * One page of the list.
     *
     * @param counts how many there are in each phase
     * @param names what the covenants in force call a phase, where all that have it call it the same
     * @param next where the next page starts; absent on the last
     */
    public record Listed(
            List<CaseHeader> cases,
            Map<Phase, Integer> counts,
            Map<Phase, String> names,
            @Nullable UUID next) {
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** Opens a case of which nobody was told anything yet, and says nothing of who it is; its id. */
    public UUID open(Acting acting, Opening opening) {
        return opened(acting, opening, beginning(), null).id();
    }

    /** Whom a case begins with: the young person, and the parents as long as nobody tells them apart. */
    public List<PersonLine> beginning() {
        return List.of(
                PersonLine.fresh(Ids.next(work.now()), Relation.YOUTH, Authority.NO),
                PersonLine.fresh(Ids.next(work.now()), Relation.PARENTS, Authority.YES));
    }

    /** The same, of which something was told before. */
    public CaseFile opened(Acting acting, Opening opening, List<PersonLine> known, @Nullable VictimView view) {
        return transactions.as(acting, () -> {
            CaseFile file = unopened(opening, known, view);
            files.insert(file, acting.professionalId());
            known.forEach(line -> persons.insert(file.id(), line));
            if (view != null) {
                persons.insert(file.id(), Ids.next(work.now()), view, work.now());
            }
            UUID organisation = people.get(file.caseLeadId()).organisation().id();
            Seat seat = new Seat(
                    Ids.next(work.now()),
                    file.id(),
                    organisation,
                    file.caseLeadId(),
                    Role.CASE_LEAD,
                    file.openedAt(),
                    null,
                    null);
            seats.insert(file, seat, true);
            if (opening.need() != null) {
                needs.insert(acting, file.id(), seat.id(), new Narrative(opening.need()));
            }
            work.note(acting, file, Action.OPENED, ObjectType.CASE_FILE, file.id(), ProcessingActivity.CASE_KEEPING);
            return file;
        });
    }

    /** As it would be when it was opened now; nothing is written. */
    public CaseFile unopened(Opening opening, List<PersonLine> known, @Nullable VictimView view) {
        return new CaseFile(
                Ids.next(work.now()),
                opening.referralId(),
                opening.subjectId(),
                opening.route(),
                opening.leadOrganisationId(),
                opening.caseLeadId(),
                Phase.START,
                work.now(),
                work.today().plusWeeks(WEEKS_TO_FIRST_REVIEW),
                new Informing(known.stream().map(PersonLine::concerned).toList(), view == null ? null : view.on()),
                opening.regime(),
                1);
    }

    /** Searching is noted as any look at the list is: who was shown, and not what was typed. */
    public Listed list(Acting acting, CaseQuestion asked) {
        return transactions.as(acting, () -> {
            List<CaseFile> found = files.list(acting, asked, PAGE + 1);
            List<CaseFile> page = found.subList(0, Math.min(PAGE, found.size()));
            Listed listed = new Listed(
                    work.headers(acting, page),
                    files.counts(acting),
                    names(),
                    found.size() > PAGE ? page.getLast().id() : null);
            audit.note(
                    acting,
                    AuditEvent.done(Action.LISTED, ObjectType.CASE_FILE, null),
                    ProcessingActivity.CASE_CONSULTING,
                    page.stream().map(CaseFile::subjectId).distinct().toList());
            return listed;
        });
    }

    private Map<Phase, String> names() {
        Map<Phase, String> names = new EnumMap<>(Phase.class);
        for (Phase phase : Phase.values()) {
            Set<String> called = words.with(phase.meaning()).stream()
                    .map(regime -> regime.called(phase.meaning()))
                    .collect(Collectors.toSet());
            if (called.size() == 1) {
                names.put(phase, called.iterator().next());
            }
        }
        return names;
    }

    /** Keeps others from changing anything in a case until the transaction ends, so that what is read now is agreed to. */
    public void hold(Acting acting, UUID caseId) {
        work.hold(acting, caseId);
    }

    /** The header alone, for a form of the case. */
    public Optional<CaseHeader> look(Acting acting, UUID caseId) {
        return work.look(acting, caseId, ObjectType.CASE_FILE, header -> header);
    }

    /** Records, for the leading organisation, who it is. Once: a second time there is nothing to record. */
    public CaseAnswer identify(Acting acting, UUID caseId, Identity identity) {
        return work.lead(acting, caseId, file -> {
            if (!file.namedBy(acting)) {
                return new CaseAnswer.Absent();
            }
            if (work.ownIdentity(acting, caseId).isPresent()) {
                return new CaseAnswer.Stale();
            }
            UUID id = items.record(
                            acting,
                            NewItem.identity(
                                    file.subjectId(),
                                    file.reference(),
                                    words.in(file.regime()).category(CategoryMeaning.IDENTITY),
                                    identity))
                    .id();
            work.note(acting, file, Action.RECORDED, ObjectType.ITEM, id, ProcessingActivity.CASE_KEEPING);
            return new CaseAnswer.Done(id);
        });
    }

    /** What was told and answered in one go. @param version of the header as it was read */
    public CaseAnswer inform(Acting acting, UUID caseId, int version, ToldTogether told) {
        return work.lead(acting, caseId, file -> {
            CaseAnswer answer = work.unlessStale(files.inform(caseId, version), caseId);
            for (PersonLine line : persons.lines(caseId)) {
                PersonLine now = told.of(line, work.today());
                if (!now.equals(line)) {
                    work.unlessStale(persons.update(caseId, now), caseId);
                }
            }
            VictimView view = told.victimView();
            if (view != null) {
                view(caseId, view);
            }
            work.note(acting, file, Action.CHANGED, ObjectType.CASE_FILE, caseId, ProcessingActivity.CASE_KEEPING);
            return answer;
        });
    }

    private void view(UUID caseId, VictimView view) {
        persons.insert(caseId, Ids.next(work.now()), view, work.now());
        files.viewed(caseId, view.on());
    }

    /**
     * How the young person was looked at; the views of before stay beside it.
     *
     * @param known how many views who looked had read: with another since, that one is read first
     */
    public CaseAnswer view(Acting acting, UUID caseId, int known, VictimView view) {
        return work.lead(acting, caseId, file -> {
            if (persons.victimViews(caseId).size() != known) {
                return new CaseAnswer.Stale();
            }
            view(caseId, view);
            work.note(acting, file, Action.CHANGED, ObjectType.CASE_FILE, caseId, ProcessingActivity.CASE_KEEPING);
            return new CaseAnswer.Done(caseId);
        });
    }

    /** How many disclosures of the case each later phase would end. */
    public Map<Phase, Integer> endings(Acting acting, CaseFile file) {
        return transactions.as(acting, () -> {
            RegimeWords regime = words.in(file.regime());
            Map<Phase, Integer> endings = new EnumMap<>(Phase.class);
            for (Phase later : Phase.values()) {
                if (later != file.phase() && file.phase().leadsTo(later) && regime.has(later.meaning())) {
                    endings.put(later, disclosures.endingIn(acting, file.id(), regime.phase(later.meaning())));
                }
            }
            return endings;
        });
    }

    /** Moves the case to another phase, or only its review when the phase stays; what may no longer be read ends. */
    public CaseAnswer move(Acting acting, UUID caseId, int version, Phase phase, LocalDate nextReview) {
        return work.lead(acting, caseId, file -> {
            if (!file.phase().leadsTo(phase)) {
                return new CaseAnswer.Absent();
            }
            CaseAnswer answer = work.unlessStale(files.move(caseId, version, phase, nextReview), caseId);
            if (phase != file.phase()) {
                disclosures.moveCase(acting, caseId, words.in(file.regime()).phase(phase.meaning()));
            }
            work.note(
                    acting,
                    file,
                    phase == Phase.SHIELDED ? Action.CLOSED : Action.CHANGED,
                    ObjectType.CASE_FILE,
                    caseId,
                    ProcessingActivity.CASE_KEEPING);
            return answer;
        });
    }
}
