package nl.perspectief.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One registered version of a covenant.
 *
 * @param hash SHA-256 over exactly the files that partners sign, in hex
 * @param endedOn the first day on which it no longer applies
 */
public record CovenantVersion(
        String hash,
        String covenant,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate endedOn) {}
