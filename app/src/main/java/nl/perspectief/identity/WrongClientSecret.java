package nl.perspectief.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system showed a secret that is not right.
 *
 * @param client the system it said to be; absent when there is no such system
 */
public record WrongClientSecret(@Nullable UUID client) {}
