/** A signal brought to the process lead: what travels, what stays and why, and taking it back. */
@NamedInterface("referral")
@NullMarked
package nl.perspectief.signals.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
