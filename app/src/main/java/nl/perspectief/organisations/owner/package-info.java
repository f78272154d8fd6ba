/** The owner's work on the partnership: commands, each one transaction, that write who belongs to it. */
@NamedInterface("owner")
@NullMarked
package nl.perspectief.organisations.owner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
