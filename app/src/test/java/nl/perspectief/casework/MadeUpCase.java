package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.informing.Informing;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;

/** A case about nobody, in no database, as a page has it above it. */
public final class MadeUpCase {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final LocalDate NEXT_REVIEW = LocalDate.of(2027, 1, 12);

    private static final Instant OPENED = Instant.parse("2026-11-01T10:00:00Z");

    private MadeUpCase() {}

    public static Professional somebody(String name) {
        return new Professional(
                UUID.randomUUID(),
                new Organisation(UUID.randomUUID(), "gemeente", "Gemeente", "gemeente", Domain.SOCIAL),
                name,
                "proefpersoon");
    }

    public static CaseHeader header(Phase phase) {
        return header(phase, Map.of());
    }

    /** @param called what the covenant of the case calls its phases */
    public static CaseHeader header(Phase phase, Map<Phase, String> called) {
        UUID id = new UUID(0, 1);
        CaseFile file = new CaseFile(
                id, null, id, 3, id, id, phase, OPENED, NEXT_REVIEW, Informing.NOTHING_YET, "verzonnen", 2);
        return new CaseHeader(
                file,
                null,
                somebody("Karim"),
                "",
                new LinkedHashMap<>(called),
                Map.of(),
                true,
                false,
                List.of(),
                TODAY);
    }
}
