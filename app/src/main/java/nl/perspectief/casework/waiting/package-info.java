/** What waits for somebody in cases. */
@NamedInterface("waiting")
@NullMarked
package nl.perspectief.casework.waiting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
