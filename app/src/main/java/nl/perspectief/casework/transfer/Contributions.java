package nl.perspectief.casework.transfer;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcNeeds;
import nl.perspectief.casework.sharing.CaseCircumstances;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.Receiver;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.attesting.Attestations;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each organisation at the table gives along when a case moves to another regime: a summary of its own, to the process
 * lead. Who wants to give nothing gives nothing. Acting must be for handing over.
 */
@Component
public class Contributions {
    private static final Period LONGEST = Period.ofWeeks(4);

    private final BoundWords words;
    private final CaseTransaction work;
    private final JdbcTransfers rows;
    private final JdbcNeeds needs;
    private final Organisations organisations;
    private final Items items;
    private final Disclosures disclosures;
    private final Attestations attestations;

    Contributions(
            BoundWords words,
            CaseTransaction work,
            JdbcTransfers rows,
            JdbcNeeds needs,
            Organisations organisations,
            Items items,
            Disclosures disclosures,
            Attestations attestations) {
        this.words = words;
        this.work = work;
        this.rows = rows;
        this.needs = needs;
        this.organisations = organisations;
        this.items = items;
        this.disclosures = disclosures;
        this.attestations = attestations;
    }

    /** @param categories what the own organisation may bring along at all in this phase */
    public record ContributionOptions(CaseHeader header, List<String> categories) {}

    /**
     * @param need why it is needed there
     * @param supplied whether the giver supplied it, or who did agrees
     */
    public record Contribution(String category, Narrative summary, Narrative need, boolean supplied) {}

    /** Exactly what would go along; or else why it cannot. */
    public record Forecast(@Nullable Received seen, SharingOutcome.@Nullable Withheld withheld) {}

    /** Absent while no transfer of this case is decided, for everybody. */
    public Optional<ContributionOptions> options(Acting acting, UUID caseId) {
        return work.look(
                        acting,
                        caseId,
                        ObjectType.CASE_FILE,
                        header -> header.file().open() && rows.decided(caseId)
                                ? Optional.of(new ContributionOptions(header, categories(acting, header.file())))
                                : Optional.<ContributionOptions>empty())
                .flatMap(Function.identity());
    }

    private List<String> categories(Acting acting, CaseFile file) {
        return rows.categories(acting, lead(file).partner(), file);
    }

    private Organisation lead(CaseFile file) {
        return organisations.find(file.leadOrganisationId()).orElseThrow();
    }

    /** What the process lead would see, without giving anything. */
    public Optional<Forecast> preview(Acting acting, UUID caseId, Contribution contribution) {
        return work.look(
                acting,
                caseId,
                ObjectType.DISCLOSURE,
                header -> forecast(
                        acting,
                        header.file(),
                        wanted(header.file(), contribution).heldBy(acting, work.now()),
                        contribution));
    }

    private Forecast forecast(Acting acting, CaseFile file, Item item, Contribution contribution) {
        return switch (disclosures
                .foresee(acting, List.of(sharing(acting, file, item, contribution)))
                .getFirst()) {
            case SharingOutcome.Given(Disclosure disclosure) -> new Forecast(new Received(item, disclosure), null);
            case SharingOutcome.Withheld withheld -> new Forecast(null, withheld);
        };
    }

    /** The only place where the covenant hears that a transfer was decided. */
    private SharingRequest sharing(Acting acting, CaseFile file, Item item, Contribution contribution) {
        Circumstances looked = CaseCircumstances.of(
                        file,
                        work.age(acting, file.id()),
                        contribution.supplied(),
                        false,
                        Objects.nonNull(contribution.need()),
                        work.today())
                .with(Fact.HANDOVER, rows.decided(file.id()))
                .with(Fact.ACTION, false);
        Circumstances known = attestations
                .of(acting, CaseCircumstances.byHand(file))
                .onto(looked, acting.organisationId(), item.id(), work.today());
        return new SharingRequest(
                file.regime(),
                item,
                new Receiver(lead(file), null, Role.PROCESS_LEAD),
                acting.purposeIn(file.regime()),
                words.in(file.regime()).phase(file.phase().meaning()),
                known,
                DutchDays.endOf(work.today().plus(LONGEST)),
                null,
                new SharingRequest.Context(file.reference(), file.leadOrganisationId()));
    }

    /** Records the summary and gives it along; the leading organisation itself keeps it with the decision. */
    public CaseAnswer bring(Acting acting, UUID caseId, Contribution contribution) {
        return work.in(acting, caseId, file -> {
            Optional<Transfer> decided = rows.current(caseId).filter(Transfer::decided);
            if (decided.isEmpty()) {
                return new CaseAnswer.Absent();
            }
            Item item = items.record(acting, wanted(file, contribution));
            if (contribution.supplied()) {
                rows.supplied(acting, caseId, item.id());
            }
            return lead(file).id().equals(acting.organisationId())
                    ? takeAlong(acting, file, decided.get(), item, contribution)
                    : give(acting, file, item, contribution);
        });
    }

    private static NewItem wanted(CaseFile file, Contribution contribution) {
        return new NewItem(
                file.subjectId(),
                file.reference(),
                contribution.category(),
                ItemKind.NOTE,
                Extent.SUMMARY,
                contribution.summary(),
                null,
                null,
                null,
                null);
    }

    private CaseAnswer give(Acting acting, CaseFile file, Item item, Contribution contribution) {
        work.give(
                acting,
                file,
                List.of(new CaseTransaction.Needed(sharing(acting, file, item, contribution), contribution.need())));
        return new CaseAnswer.Done(item.id());
    }

    private CaseAnswer takeAlong(
            Acting acting, CaseFile file, Transfer transfer, Item item, Contribution contribution) {
        Forecast forecast = forecast(acting, file, item, contribution);
        if (forecast.withheld() != null) {
            return work.undone(new CaseAnswer.Withheld(List.of(forecast.withheld())));
        }
        rows.bring(transfer.id(), item.id());
        needs.insert(acting, file.id(), item.id(), contribution.need());
        work.note(acting, file, Action.RECORDED, ObjectType.ITEM, item.id(), ProcessingActivity.CASE_TRANSFERRING);
        return new CaseAnswer.Done(item.id());
    }
}
