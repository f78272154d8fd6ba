package nl.perspectief.sharing.advice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;

/** Who works where, so that nobody is sent to a person or a role that is not there. */
final class Staff {
    private static final Set<RoleMeaning> NEVER_READ =
            Set.of(RoleMeaning.PROJECT_LEADER, RoleMeaning.PRIVACY_OFFICER, RoleMeaning.FUNCTIONAL_MANAGER);

    private final List<Mandate> mandates;

    Staff(List<Mandate> mandates) {
        this.mandates = List.copyOf(mandates);
    }

    static Staff of(Professionals professionals) {
        return new Staff(professionals.logins().stream()
                .map(Professionals.Login::mandate)
                .toList());
    }

    /** Whether anybody at a partner works with data about persons. */
    boolean works(String partner) {
        return reading(partner).findAny().isPresent();
    }

    private Stream<Mandate> reading(String partner) {
        return at(partner).filter(Mandate::seesPersons);
    }

    private Stream<Mandate> at(String partner) {
        return mandates.stream()
                .filter(mandate -> mandate.organisation().partner().equals(partner));
    }

    /** The roles in which somebody there reads; where nobody has an account, each in which somebody could. */
    Set<String> roles(Vocabulary words, String partner) {
        if (!works(partner)) {
            return words.roles().stream()
                    .filter(role -> role.means().stream().noneMatch(NEVER_READ::contains))
                    .map(nl.perspectief.covenant.vocabulary.Role::id)
                    .collect(Collectors.toSet());
        }
        return reading(partner)
                .flatMap(mandate -> mandate.roles().stream())
                .filter(Role::seesPersons)
                .flatMap(role -> role.in(words).stream())
                .collect(Collectors.toSet());
    }

    /** Those who read in such a role at a partner. */
    List<Professional> in(Vocabulary words, String partner, String role) {
        return reading(partner)
                .filter(mandate ->
                        mandate.roles().stream().anyMatch(one -> one.in(words).contains(role)))
                .map(Mandate::professional)
                .toList();
    }

    /** Those who have a role at a partner. */
    List<Professional> having(String partner, Role role) {
        return at(partner)
                .filter(mandate -> mandate.has(role))
                .map(Mandate::professional)
                .toList();
    }

    /** Those who have a role anywhere. */
    List<Professional> having(Role role) {
        return mandates.stream()
                .filter(mandate -> mandate.has(role))
                .map(Mandate::professional)
                .toList();
    }

    /** Whom to call: a colleague who knows about sharing, else who weighs and watches, else who guards privacy. */
    Optional<Professional> contact(Professional asker) {
        String own = asker.organisation().partner();
        return Stream.of(
                        having(own, Role.ATTENTION_OFFICER),
                        having(own, Role.PROCESS_LEAD),
                        having(Role.PROCESS_LEAD),
                        having(own, Role.PRIVACY_OFFICER),
                        having(Role.PRIVACY_OFFICER))
                .flatMap(List::stream)
                .filter(one -> !one.id().equals(asker.id()))
                .findFirst();
    }
}
