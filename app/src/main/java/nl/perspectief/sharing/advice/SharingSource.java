package nl.perspectief.sharing.advice;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.facts.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows of something that a professional thinks of sharing from. Modules that keep such things make a bean
 * of it, so that nobody has to tell twice what was recorded once.
 */
public interface SharingSource {
    /** What one can share from. */
    enum Kind {
        SIGNAL,
        CASE
    }

    Kind kind();

    /** Empty when it is not there, and also when it is not this professional's to see. */
    Optional<Known> known(Acting acting, UUID id);

    /**
     * The facts, without a word about the person.
     *
     * @param regime the covenant under which it lives
     * @param phase the covenant phase in which it is
     * @param purpose the covenant purpose for which it is worked with
     * @param leadOrganisationId which organisation leads the case; absent outside a case
     * @param named who has a seat at the table, as far as the professional may know
     */
    record Known(
            UUID id,
            UUID subjectId,
            @Nullable UUID leadOrganisationId,
            String regime,
            String phase,
            String purpose,
            Circumstances circumstances,
            Set<Seated> named) {
        public Known {
            named = Set.copyOf(named);
        }

        Circumstances towards(String receiver, String role) {
            return named.contains(new Seated(receiver, role)) ? circumstances.with(Fact.NAMED, true) : circumstances;
        }
    }

    /** Somebody of a partner has a seat, in a role; both by the covenant's ids. */
    record Seated(String partner, String role) {}
}
