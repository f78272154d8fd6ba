package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Concerned;
import nl.perspectief.casework.informing.Informing;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Domain;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Purpose;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.facts.Consent;

/** People and a case that a rule can be asked about, without a database. */
public final class MadeUp {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Organisation LEADING =
            new Organisation(new UUID(1, 0), "verzonnen", "Verzonnen", "Verzonnen", Domain.SOCIAL);
    private static final Organisation OTHER =
            new Organisation(new UUID(2, 0), "ander", "Ander", "Ander", Domain.SOCIAL);

    /** Leads the case. */
    public static final Acting LEAD = acting(LEADING, 10, Role.CASE_LEAD);

    public static final Acting PROCESS_LEAD = acting(LEADING, 11, Role.PROCESS_LEAD);
    public static final Acting COLLEAGUE = acting(LEADING, 12, Role.CASE_LEAD);
    public static final Acting PARTNER = acting(OTHER, 20, Role.CASE_PARTNER);
    public static final Acting OTHER_PROCESS_LEAD = acting(OTHER, 21, Role.PROCESS_LEAD);

    private MadeUp() {}

    private static Acting acting(Organisation organisation, long id, Role role) {
        Professional professional =
                new Professional(new UUID(organisation.id().getMostSignificantBits(), id), organisation, "N.", "f");
        return new Mandate(professional, Set.of(role)).under(Purpose.own("proef"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    /** A case of {@link #LEAD}. */
    public static CaseFile file(Phase phase) {
        return new CaseFile(
                new UUID(0, 1),
                null,
                new UUID(0, 2),
                1,
                LEADING.id(),
                LEAD.professionalId(),
                phase,
                Instant.EPOCH,
                DAY,
                new Informing(
                        List.of(
                                new Concerned(true, Authority.NO, DAY, null, Consent.Answer.CONSENTS),
                                new Concerned(false, Authority.YES, DAY, null, Consent.Answer.CONSENTS)),
                        DAY),
                "verzonnen",
                1);
    }
}
