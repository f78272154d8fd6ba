/** Giving something to people at the table: what the case knows of the conditions, what each would see, and what ends. */
@NamedInterface("sharing")
@NullMarked
package nl.perspectief.casework.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
