/** Trainings that the partnership offers, who signed up, and what somebody followed: theirs to show, and for others only a number. */
@NamedInterface("training")
@NullMarked
package nl.perspectief.learning.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
