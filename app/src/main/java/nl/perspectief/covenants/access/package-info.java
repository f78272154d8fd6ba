/** What systems of partners ask of the covenant, and the log of what they were told. */
@NamedInterface("access")
@NullMarked
package nl.perspectief.covenants.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
