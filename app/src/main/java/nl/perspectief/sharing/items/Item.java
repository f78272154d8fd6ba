package nl.perspectief.sharing.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.covenant.Extent;
import nl.perspectief.files.FileReference;
import org.jspecify.annotations.Nullable;

/**
 * One statement about a young person, of one category, held by the organisation that recorded it.
 *
 * @param organisationId the holder; it never changes
 * @param partner the holder's id in the covenant
 * @param subjectId the young person, by an id that says nothing
 * @param file what it hangs on, by which row-level security knows who may see it
 * @param form how much this item tells: that there is something, a summary, or all
 * @param identity present exactly on an item of kind {@link ItemKind#IDENTITY}
 * @param observedOn the day it happened or was seen, when there is one
 * @param termEndsOn the day after which the source itself may no longer use it, such as Wpg article 8
 */
public record Item(
        UUID id,
        UUID organisationId,
        String partner,
        UUID subjectId,
        @Nullable FileReference file,
        String category,
        ItemKind kind,
        Extent form,
        Narrative narrative,
        @Nullable Identity identity,
        @Nullable String lifeDomain,
        @Nullable LocalDate observedOn,
        @Nullable LocalDate termEndsOn,
        UUID recordedBy,
        Instant recordedAt,
        int version,
        Marks marks) {

    /** Whether it hangs on a file. */
    public boolean on(UUID fileId) {
        return file != null && file.id().equals(fileId);
    }
}
