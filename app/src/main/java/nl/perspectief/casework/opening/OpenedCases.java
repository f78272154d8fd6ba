package nl.perspectief.casework.opening;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.People;
import nl.perspectief.casework.informing.JdbcPersons;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.Informed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens cases after a weighing. Who it is and what was told of it go along when the covenant lets the leading organisation tell
 * the case lead who it is; who reported it always does, because that one is called.
 */
@Component
class OpenedCases implements CaseOpening {
    private final Transactions transactions;
    private final BoundWords words;
    private final CaseFiles files;
    private final JdbcCaseReports reports;
    private final WhoItIs who;
    private final People people;
    private final JdbcPersons persons;

    OpenedCases(
            Transactions transactions,
            BoundWords words,
            CaseFiles files,
            JdbcCaseReports reports,
            WhoItIs who,
            People people,
            JdbcPersons persons) {
        this.persons = persons;
        this.transactions = transactions;
        this.words = words;
        this.files = files;
        this.reports = reports;
        this.who = who;
        this.people = people;
    }

    @Override
    public UUID open(Acting acting, Opening opening) {
        return transactions.as(acting, () -> {
            Report report = opening.report();
            if (report == null) {
                return files.open(acting, opening);
            }
            Professional caseLead = people.get(opening.caseLeadId());
            boolean along =
                    foreseen(acting, opening, caseLead).filter(Foreseen::along).isPresent();
            Brought told = along ? report.brought() : null;
            CaseFile file = files.opened(
                    acting,
                    opening,
                    CarriedInforming.of(files.beginning(), told, report),
                    CarriedInforming.view(told, report));
            reports.insert(file, kept(file, opening, report, along));
            Identity identity = report.identity();
            if (along && identity != null) {
                planning(acting)
                        .ifPresent(planning -> transactions.besides(planning, () -> {
                            who.make(planning, file, identity, caseLead, opening.need());
                            return Boolean.TRUE;
                        }));
            }
            return file.id();
        });
    }

    private static CaseReport kept(CaseFile file, Opening opening, Report report, boolean along) {
        Brought brought = along ? report.brought() : null;
        return new CaseReport(
                file.id(),
                opening.referralId() == null ? file.id() : opening.referralId(),
                report.reporterId(),
                report.organisationId(),
                report.referredOn(),
                brought == null ? null : brought.exploitation(),
                brought == null ? Informed.BOTH : brought.informed(),
                brought != null,
                null,
                null);
    }

    /** At work for the plan, as the case will be. */
    private Optional<Acting> planning(Acting acting) {
        return words.under(acting, PurposeMeaning.PERSONAL_PLAN);
    }

    @Override
    public Optional<Untold> untold(Acting lead, UUID caseId) {
        return transactions.as(lead, () -> {
            List<PersonLine> lines = persons.lines(caseId);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Untold(
                            lines.stream().anyMatch(line -> line.youth() && line.putOff() != null),
                            lines.stream().anyMatch(line -> !line.youth() && line.putOff() != null)));
        });
    }

    @Override
    public Set<UUID> tellable(Acting lead, Collection<UUID> cases) {
        return transactions.as(lead, () -> persons.tellable(cases));
    }

    @Override
    public List<Foreseen> foresee(Acting acting, Opening opening, Collection<Professional> caseLeads) {
        return transactions.as(
                acting,
                () -> caseLeads.stream()
                        .collect(Collectors.toMap(
                                Professional::organisation, one -> one, (first, _) -> first, LinkedHashMap::new))
                        .values()
                        .stream()
                        .flatMap(one -> foreseen(acting, opening, one).stream())
                        .toList());
    }

    /** Empty when nobody told who it is, or when the covenant does not know such work. */
    private Optional<Foreseen> foreseen(Acting acting, Opening opening, Professional caseLead) {
        Report report = opening.report();
        Identity identity = report == null ? null : report.identity();
        if (report == null || identity == null) {
            return Optional.empty();
        }
        CaseFile file = files.unopened(
                opening.ledBy(caseLead.id()),
                CarriedInforming.of(files.beginning(), report.brought(), report),
                CarriedInforming.view(report.brought(), report));
        return planning(acting)
                .filter(planning -> who.knows(planning, file.regime()))
                .map(planning -> transactions.besides(
                        planning, () -> who.foresee(planning, file, identity, caseLead, opening.need())))
                .map(outcome -> new Foreseen(caseLead.organisation(), withheld(outcome)));
    }

    private static SharingOutcome.@Nullable Withheld withheld(SharingOutcome outcome) {
        return switch (outcome) {
            case SharingOutcome.Withheld no -> no;
            case SharingOutcome.Given _ -> null;
        };
    }

    @Override
    public Optional<Standing> standing(Acting reporter, UUID caseId) {
        return transactions.as(
                reporter,
                () -> reports.reported(caseId)
                        .map(found -> new Standing(
                                found.open(), found.caseLead() == null ? null : people.get(found.caseLead()))));
    }
}
