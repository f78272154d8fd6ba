/** One item given to one receiver: for a purpose, in a phase, until a moment, and how far that is lawful. */
@NamedInterface("disclosure")
@NullMarked
package nl.perspectief.sharing.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
