package nl.perspectief.casework.sharing.web;

import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.organisations.Professional;

/**
 * Something that a colleague who left gave: which sort of data, to whom, and until when; not what it says.
 *
 * @param asked whether its receiver asked something about it, and waits
 */
public record LeftShare(
        UUID id,
        UUID caseId,
        String category,
        Professional giver,
        Professional receiver,
        LocalDate since,
        LocalDate until,
        boolean asked) {}
