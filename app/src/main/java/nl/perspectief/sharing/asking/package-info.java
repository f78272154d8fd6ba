/** A question back about one thing that somebody was given, and its answer: said by who gave it, as far as the covenant lets it. */
@NamedInterface("asking")
@NullMarked
package nl.perspectief.sharing.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
