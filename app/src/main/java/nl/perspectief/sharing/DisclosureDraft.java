package nl.perspectief.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.ReadingTerm;
import nl.perspectief.covenant.Rule;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.facts.FactLog;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Lawfulness;
import nl.perspectief.sharing.items.Item;
import org.springframework.stereotype.Component;

/** What would stand if something were shared now, or why the covenant withholds it; nothing is written. */
@Component
class DisclosureDraft {
    private final Decisions decisions;
    private final JdbcDisclosures rows;
    private final Clock clock;

    DisclosureDraft(Decisions decisions, JdbcDisclosures rows, Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.clock = clock;
    }

    SharingOutcome of(Acting giver, SharingRequest sharing) {
        if (!sharing.item().organisationId().equals(giver.organisationId())) {
            throw new IllegalArgumentException("an organisation gives what it holds itself, nothing else");
        }
        FileReference file = sharing.context().file();
        if (file != null && rows.rests(file.id())) {
            return new SharingOutcome.Withheld(sharing, new Decision.Refusal(List.of(), List.of()), true);
        }
        Instant now = clock.instant();
        Decisions.Decided decided = decisions.decide(sharing, now);
        return decided.decision() instanceof Decision.Permit permit
                ? new SharingOutcome.Given(disclosure(giver, sharing, decided, permit, now))
                : new SharingOutcome.Withheld(sharing, decided.told());
    }

    private static Disclosure disclosure(
            Acting giver, SharingRequest sharing, Decisions.Decided decided, Decision.Permit permit, Instant now) {
        Item item = sharing.item();
        Receiver receiver = sharing.receiver();
        Organisation organisation = receiver.organisation();
        Professional reader = receiver.professional();
        SharingRequest.Context context = sharing.context();
        return new Disclosure(
                Ids.next(now),
                item.id(),
                item.category(),
                item.subjectId(),
                giver.organisationId(),
                item.partner(),
                giver.professionalId(),
                organisation.id(),
                organisation.partner(),
                reader == null ? null : reader.id(),
                receiver.role(),
                context.leadOrganisationId(),
                context.file(),
                sharing.purpose(),
                sharing.phase(),
                item.form(),
                permit.onward(),
                sharing.condition(),
                decided.covenant().id(),
                decided.covenant().version(),
                decided.covenant().hash(),
                permit.rules().stream().map(Rule::id).toList(),
                FactLog.write(decided.covenant(), decided.facts()),
                now,
                until(sharing, permit, now),
                null,
                null,
                Lawfulness.today(DutchDays.of(now)));
    }

    /** The sooner of what the giver asked and how long the covenant lets a receiver read. */
    private static Instant until(SharingRequest sharing, Decision.Permit permit, Instant now) {
        ReadingTerm keep = permit.keep();
        if (keep == null) {
            return sharing.until();
        }
        Instant latest = now.atZone(DutchDays.ZONE).plus(keep.period()).toInstant();
        return sharing.until().isBefore(latest) ? sharing.until() : latest;
    }
}
