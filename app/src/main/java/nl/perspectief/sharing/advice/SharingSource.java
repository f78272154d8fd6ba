package nl.perspectief.sharing.advice;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.register.facts.Circumstances;
import org.jspecify.annotations.Nullable;

/**
 * What a module knows of something that a professional thinks of sharing from, so that nobody has to tell twice what was
 * recorded once. A module joins in by having one as a component; sharing knows no module.
 */
public interface SharingSource {
    /** Under which name the address of the question has the id of one. */
    String field();

    /** Empty when it is not there, and also when it is not this professional's to see. */
    Optional<Known> known(Acting acting, UUID id);

    /** Where somebody finds those that are in such a phase; empty for who has none, and for another phase. */
    default Optional<String> list(Mandate mandate, PhaseMeaning phase) {
        return Optional.empty();
    }

    /**
     * The facts, without a word about the person.
     *
     * @param regime the covenant under which it lives
     * @param phase the covenant phase in which it is
     * @param purpose the covenant purpose for which it is worked with
     * @param leadOrganisationId which organisation leads the case; absent outside a case
     * @param named who has a seat at the table, as far as the professional may know
     * @param origin what there is to share and where one sees to what
     */
    record Known(
            UUID id,
            UUID subjectId,
            @Nullable UUID leadOrganisationId,
            String regime,
            String phase,
            String purpose,
            Circumstances circumstances,
            Set<Seated> named,
            Origin origin) {
        public Known {
            named = Set.copyOf(named);
        }

        /** @param matter the one thing that it is about; absent for whatever is recorded there */
        Circumstances towards(String receiver, String role, @Nullable Matter matter) {
            Circumstances about = matter == null ? circumstances : matter.circumstances();
            return named.contains(new Seated(receiver, role)) ? about.with(Fact.NAMED, true) : about;
        }
    }

    /** Somebody of a partner has a seat, in a role; both by the covenant's ids. */
    record Seated(String partner, String role) {}
}
