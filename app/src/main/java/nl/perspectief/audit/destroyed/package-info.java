/** What was destroyed, by bare ids: in the database, and on a list apart from it, so that a restore brings nothing back for good. */
@NamedInterface("destroyed")
@NullMarked
package nl.perspectief.audit.destroyed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
