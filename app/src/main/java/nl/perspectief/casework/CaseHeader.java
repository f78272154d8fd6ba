package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.organisations.Professional;
import nl.perspectief.shared.Age;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page of a case.
 *
 * @param identity as far as the reader may know it
 * @param approach what people call the covenant of the case; empty where there is only one
 * @param phases those that the covenant of the case knows, in order, with what it calls them
 * @param entered when each phase was entered
 * @param leads whether the reader leads the case
 * @param needsIdentity whether the leading organisation has still to record who it is
 * @param persons who is told and asked, for who leads the case; in a list, and for others, nobody
 */
public record CaseHeader(
        CaseFile file,
        @Nullable Identity identity,
        Professional caseLead,
        String approach,
        Map<Phase, String> phases,
        Map<Phase, Instant> entered,
        boolean leads,
        boolean needsIdentity,
        List<PersonLine> persons,
        LocalDate today) {

    /** What the covenant of the case calls a phase; empty when it knows none of that kind, or is not in force any more. */
    public String called(Phase phase) {
        return phases.getOrDefault(phase, "");
    }

    public @Nullable Age age() {
        return identity == null ? null : identity.ageOn(today);
    }
}
