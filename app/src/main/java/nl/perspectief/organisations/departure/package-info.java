/** What ends elsewhere when somebody leaves an organisation or loses a role of it. */
@NamedInterface("departure")
@NullMarked
package nl.perspectief.organisations.departure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
