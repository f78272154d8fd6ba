package nl.perspectief.identity.issuer.user;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.security.OwnerEvent;
import nl.perspectief.audit.security.OwnerTrail;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.PartnershipRegister.OwnRole;

/** Lines about people in the log of the installation, of what {@code user} commands did. */
final class UserTrail {
    /** What a line may hold. */
    private static final String WORD = "[A-Za-z0-9._-]+";

    private UserTrail() {}

    static void account(CommandRun run, Connection owner, String command, SecurityCode code, String subject)
            throws SQLException {
        OwnerTrail.note(owner, OwnerEvent.of(command, code).about(subject), run.now());
    }

    static void roles(
            CommandRun run, Connection owner, String command, String subject, String partner, AskedMandate asked)
            throws SQLException {
        String held = Stream.concat(
                        asked.roles().stream().map(Role::word),
                        asked.ownRoles().stream().map(OwnRole::role))
                .filter(word -> word.matches(WORD))
                .sorted()
                .collect(Collectors.joining(", "));
        OwnerEvent event = OwnerEvent.of(command, SecurityCode.ROLES_CHANGED)
                .about(subject)
                .at(partner);
        OwnerTrail.note(owner, held.isEmpty() ? event : event.saying(held), run.now());
    }
}
