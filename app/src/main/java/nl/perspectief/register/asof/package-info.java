/** A covenant with its register, both as of one day: what a decision needs, for the modules that decide. */
@NamedInterface("asof")
@NullMarked
package nl.perspectief.register.asof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
