package nl.perspectief.casework.opening;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.sharing.CaseCircumstances;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.Receiver;
import nl.perspectief.sharing.SharingOutcome;
import nl.perspectief.sharing.SharingRequest;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Telling a new case lead who it is: by the covenant, for the plan, in the phase that a case starts in. */
@Component
class WhoItIs {
    private static final Duration LONGEST = Duration.ofDays(365);

    private final BoundWords words;
    private final CaseTransaction work;
    private final Items items;
    private final Disclosures disclosures;

    WhoItIs(BoundWords words, CaseTransaction work, Items items, Disclosures disclosures) {
        this.words = words;
        this.work = work;
        this.items = items;
        this.disclosures = disclosures;
    }

    /** Whether a covenant has words for it. */
    boolean knows(Acting planning, String regime) {
        RegimeWords known = words.in(regime);
        return known.has(CategoryMeaning.IDENTITY)
                && known.has(PhaseMeaning.START)
                && known.purpose(PurposeMeaning.PERSONAL_PLAN).isPresent();
    }

    /** What the covenant says of it; nothing is written. */
    SharingOutcome foresee(
            Acting planning, CaseFile file, Identity identity, Professional caseLead, @Nullable String need) {
        Item unkept = who(file, identity).heldBy(planning, work.now());
        return disclosures
                .foresee(planning, List.of(request(planning, file, unkept, caseLead, need)))
                .getFirst();
    }

    /** Records who it is for the leading organisation, and gives it to a case lead of another one. */
    void make(Acting planning, CaseFile file, Identity identity, Professional caseLead, @Nullable String need) {
        Item item = items.record(planning, who(file, identity));
        work.note(planning, file, Action.RECORDED, ObjectType.ITEM, item.id(), ProcessingActivity.CASE_KEEPING);
        if (!caseLead.organisation().id().equals(planning.organisationId()) && need != null) {
            work.give(
                    planning,
                    file,
                    List.of(new CaseTransaction.Needed(
                            request(planning, file, item, caseLead, need), new Narrative(need))));
        }
    }

    private NewItem who(CaseFile file, Identity identity) {
        return NewItem.identity(
                file.subjectId(),
                file.reference(),
                words.in(file.regime()).category(CategoryMeaning.IDENTITY),
                identity);
    }

    private SharingRequest request(
            Acting planning, CaseFile file, Item item, Professional caseLead, @Nullable String need) {
        Identity identity = item.identity();
        Instant until = work.now().plus(LONGEST);
        return new SharingRequest(
                file.regime(),
                item,
                new Receiver(caseLead.organisation(), caseLead, Role.CASE_LEAD),
                planning.purposeIn(file.regime()),
                words.in(file.regime()).phase(file.phase().meaning()),
                CaseCircumstances.begun(
                        file, identity == null ? null : identity.ageOn(work.today()), need != null, work.today()),
                until,
                null,
                new SharingRequest.Context(file.reference(), file.leadOrganisationId()));
    }
}
