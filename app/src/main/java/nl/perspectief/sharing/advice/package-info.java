/** "May I share this?": the same covenant and register, asked for advice, with what else would do. */
@NamedInterface("advice")
@NullMarked
package nl.perspectief.sharing.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
