/** Telling the young person and each parent or guardian of a case, and asking them, one line per person. */
@NamedInterface("telling")
@NullMarked
package nl.perspectief.casework.telling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
