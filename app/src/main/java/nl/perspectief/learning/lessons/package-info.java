/** What the partnership learned, without a person in it: proposed, discussed, adopted by two organisations, and looked at again. */
@NamedInterface("lessons")
@NullMarked
package nl.perspectief.learning.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
