/** Whom to call: the partnership's own list, of services and never of persons, with an owner and a day on which somebody checked. */
@NamedInterface("helplines")
@NullMarked
package nl.perspectief.guide.helplines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
