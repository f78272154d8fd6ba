package nl.perspectief.signals.police;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.Receiver;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.NewItem;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Telling who weighs of a contact, for the colleague of the police who was asked: a summary that goes as the covenant lets it. */
@Component
public class PoliceSummaries {
    private static final Duration NEWS_FOR = Duration.ofDays(7);

    private final Transactions transactions;
    private final JdbcPoliceSummaries rows;
    private final Disclosures disclosures;
    private final Items items;
    private final Organisations organisations;
    private final BoundWords words;
    private final Audit audit;
    private final Clock clock;

    PoliceSummaries(
            Transactions transactions,
            JdbcPoliceSummaries rows,
            Disclosures disclosures,
            Items items,
            Organisations organisations,
            BoundWords words,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.disclosures = disclosures;
        this.items = items;
        this.organisations = organisations;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param item what was told; absent when nothing was */
    public record Seen(PoliceSummary summary, @Nullable Item item) {}

    /** One that was asked of who acts; nobody else sees it there. */
    public Optional<Seen> look(Acting officer, UUID id) {
        return transactions.as(
                officer,
                () -> mine(officer, id).map(summary -> {
                    note(officer, Action.LOOKED, summary);
                    return new Seen(summary, item(officer, summary).orElse(null));
                }));
    }

    private Optional<PoliceSummary> mine(Acting officer, UUID id) {
        return rows.find(id).filter(one -> one.askedOf().equals(officer.professionalId()));
    }

    private Optional<Item> item(Acting officer, PoliceSummary summary) {
        return Optional.ofNullable(summary.answer())
                .flatMap(answer -> Optional.ofNullable(answer.itemId()))
                .flatMap(item -> items.find(officer, item));
    }

    /** Asked of who acts, the first due first. */
    public List<PoliceSummary> asked(Acting officer) {
        return transactions.as(officer, () -> rows.askedOf(officer.professionalId()));
    }

    /**
     * For who weighs: asked by who acts and without an answer (none came yet, or it was taken back), and what was answered in the last week,
     * also for who read it as second reader. The latest first.
     */
    public List<PoliceSummary> news(Acting lead) {
        return transactions.as(
                lead, () -> rows.newsFor(lead.professionalId(), clock.instant().minus(NEWS_FOR)));
    }

    /** Gives a summary to who weighs, or says why the covenant does not; then nothing is kept. */
    public SummaryAnswer give(Acting officer, UUID id, PoliceTold told) {
        try {
            return transactions.as(
                    officer,
                    () -> mine(officer, id)
                            .filter(PoliceSummary::waits)
                            .map(summary -> give(officer, summary, told))
                            .orElseGet(SummaryAnswer.Over::new));
        } catch (Undone undone) {
            return undone.answer;
        }
    }

    private SummaryAnswer give(Acting officer, PoliceSummary summary, PoliceTold told) {
        Instant now = clock.instant();
        RegimeWords regime = words.in(summary.regime());
        Item item = items.record(
                officer,
                NewItem.full(
                                summary.subjectId(),
                                new FileReference(Referral.KIND, summary.referralId()),
                                regime.category(CategoryMeaning.POLICE_DATA),
                                ItemKind.POLICE,
                                told.narrative().text())
                        .seenOn(told.on())
                        .asSummaryUntil(told.sourceUntil()));
        if (disclosures.share(officer, request(summary, regime, item)) instanceof SharingOutcome.Withheld withheld) {
            throw new Undone(new SummaryAnswer.Withheld(withheld));
        }
        if (!rows.answer(summary.id(), item.id(), officer.professionalId(), now)) {
            throw new Undone(new SummaryAnswer.Over());
        }
        return new SummaryAnswer.Given();
    }

    /** By the first route, after it was looked at whether it is a victim: without both the question was not asked. */
    private SharingRequest request(PoliceSummary summary, RegimeWords regime, Item item) {
        Circumstances known = Circumstances.UNKNOWN
                .byRoute(Route.POLICE_CONTACT.number())
                .with(Fact.VICTIM_VIEW, true)
                .with(Fact.SUPPLIER, true);
        return new SharingRequest(
                regime.regime(),
                item,
                new Receiver(organisations.find(summary.leadOrganisationId()).orElseThrow(), null, Role.PROCESS_LEAD),
                regime.purpose(PurposeMeaning.ADMISSION).orElseThrow(() -> new Unbound(PurposeMeaning.ADMISSION)),
                regime.phase(PhaseMeaning.WEIGHING),
                known,
                summary.dueAt(),
                null,
                new SharingRequest.Context(
                        new FileReference(Referral.KIND, summary.referralId()), summary.leadOrganisationId()));
    }

    /** Says that there is nothing to tell; whether it still waited. */
    public boolean nothing(Acting officer, UUID id) {
        return transactions.as(officer, () -> {
            Optional<PoliceSummary> open = mine(officer, id)
                    .filter(summary -> rows.answer(summary.id(), null, officer.professionalId(), clock.instant()));
            open.ifPresent(summary -> note(officer, Action.RECORDED, summary));
            return open.isPresent();
        });
    }

    /** Destroys what was told, and lets it be told anew; whether anything was answered. */
    public boolean takeBack(Acting officer, UUID id) {
        return transactions.as(officer, () -> {
            Optional<PoliceSummary> answered = mine(officer, id).filter(summary -> rows.reopen(summary.id()));
            answered.ifPresent(summary -> {
                item(officer, summary).ifPresent(item -> items.destroy(officer, List.of(item.id())));
                note(officer, Action.WITHDREW, summary);
            });
            return answered.isPresent();
        });
    }

    private void note(Acting officer, Action action, PoliceSummary summary) {
        audit.note(
                officer,
                AuditEvent.done(action, ObjectType.QUESTION_BACK, summary.id()),
                ProcessingActivity.POLICE_DISCLOSING,
                List.of(summary.subjectId()));
    }

    /** Undoes what was recorded, with an answer. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient SummaryAnswer answer;

        Undone(SummaryAnswer answer) {
            super("undone", null, false, false);
            this.answer = answer;
        }
    }
}
