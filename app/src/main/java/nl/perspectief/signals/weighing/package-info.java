/** Weighing a referral: the reasons, the second reader, the rules of each route and the four ways in which it can end. */
@NamedInterface("weighing")
@NullMarked
package nl.perspectief.signals.weighing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
