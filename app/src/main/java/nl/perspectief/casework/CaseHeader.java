package nl.perspectief.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;

/**
 * What stands above every page of a case.
 *
 * @param identity as far as the reader may know it
 * @param approach what people call the covenant of the case; absent where there is only one
 * @param phases those that the covenant of the case knows, in order
 * @param entered when each phase was entered
 * @param leads whether the reader leads the case
 * @param needsIdentity whether the leading organisation has still to record who it is
 */
public record CaseHeader(
        CaseFile file,
        @Nullable Identity identity,
        Professional caseLead,
        @Nullable String approach,
        List<Phase> phases,
        Map<Phase, Instant> entered,
        boolean leads,
        boolean needsIdentity,
        LocalDate today) {

    public @Nullable Integer age() {
        return identity == null ? null : identity.ageOn(today);
    }
}
