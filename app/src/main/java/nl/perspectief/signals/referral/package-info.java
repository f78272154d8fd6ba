/** A signal brought to the process lead: what travels, what stays and why, and taking it back. */
@NullMarked
package nl.perspectief.signals.referral;

import org.jspecify.annotations.NullMarked;
