/** Every share follows its facts: what it rests on, when it is decided again, and what becomes of it. */
@NamedInterface("review")
@NullMarked
package nl.perspectief.sharing.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
