/** Who is told of a case and asked: one line per person, what each heard and answered, and what the law makes of it. */
@NamedInterface("informing")
@NullMarked
package nl.perspectief.casework.informing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
