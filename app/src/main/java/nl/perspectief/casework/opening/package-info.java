/** How a case begins: what goes along with the referral it came of, who reported it, and that she was called. */
@NamedInterface("opening")
@NullMarked
package nl.perspectief.casework.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
