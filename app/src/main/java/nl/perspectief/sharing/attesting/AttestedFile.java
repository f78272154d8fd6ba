package nl.perspectief.sharing.attesting;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Role;

/**
 * On what is recorded how a condition stands.
 *
 * @param regime the covenant under which the file lives, whose condition it is
 * @param recorders who records a condition on a file of this sort, as the covenant calls them
 */
public record AttestedFile(UUID id, String regime, Function<Recording, List<Role>> recorders) {}
