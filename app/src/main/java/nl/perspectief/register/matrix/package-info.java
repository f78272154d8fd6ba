/** The covenant seen as a whole: which partner may give what to whom, when, and who can ever see it. */
@NamedInterface("matrix")
@NullMarked
package nl.perspectief.register.matrix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
