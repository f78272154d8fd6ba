package nl.perspectief.sharing.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.covenant.Extent;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * What someone wants to record: an {@link Item} before it has an id and a holder.
 *
 * @param category the covenant's category id
 */
public record NewItem(
        UUID subjectId,
        @Nullable FileReference file,
        String category,
        ItemKind kind,
        Extent form,
        Narrative narrative,
        @Nullable Identity identity,
        @Nullable String lifeDomain,
        @Nullable LocalDate observedOn,
        @Nullable LocalDate termEndsOn) {

    /** A full statement on a file. */
    public static NewItem full(UUID subjectId, FileReference file, String category, ItemKind kind, String text) {
        return new NewItem(subjectId, file, category, kind, Extent.FULL, new Narrative(text), null, null, null, null);
    }

    /** The same under a life domain, when it has one. */
    public NewItem under(@Nullable String domain) {
        return new NewItem(subjectId, file, category, kind, form, narrative, identity, domain, observedOn, termEndsOn);
    }

    /** The same with the day it was seen. */
    public NewItem seenOn(@Nullable LocalDate day) {
        return new NewItem(subjectId, file, category, kind, form, narrative, identity, lifeDomain, day, termEndsOn);
    }

    /** The same as a summary, whose source term ends on a day. */
    public NewItem asSummaryUntil(@Nullable LocalDate termEnds) {
        return new NewItem(
                subjectId, file, category, kind, Extent.SUMMARY, narrative, identity, lifeDomain, observedOn, termEnds);
    }

    /** What is said when somebody asks about an item: of its sort, as much or as little, and with its days. */
    public static NewItem answering(Item asked, Narrative said) {
        return new NewItem(
                asked.subjectId(),
                asked.file(),
                asked.category(),
                ItemKind.ANSWER,
                asked.form(),
                said,
                null,
                null,
                asked.observedOn(),
                asked.termEndsOn());
    }

    /**
     * Who a young person is. A name with a birth date is a summary of who somebody is and where to find them: no address, no
     * number, no photo is kept. A covenant that gives identity in full gives this too.
     *
     * @param category one that means identity
     */
    public static NewItem identity(UUID subjectId, FileReference file, String category, Identity identity) {
        return new NewItem(
                subjectId,
                file,
                category,
                ItemKind.IDENTITY,
                Extent.SUMMARY,
                new Narrative(identity.firstName() + " " + identity.familyName()),
                identity,
                null,
                null,
                null);
    }

    /** The item that this becomes when it is recorded now; a preview shows the same. */
    public Item heldBy(Acting acting, Instant now) {
        return new Item(
                Ids.next(now),
                acting.organisationId(),
                acting.organisation().partner(),
                subjectId,
                file,
                category,
                kind,
                form,
                narrative,
                identity,
                lifeDomain,
                observedOn,
                termEndsOn,
                acting.professionalId(),
                now,
                1,
                Marks.NONE);
    }
}
