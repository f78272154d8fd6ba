@NullMarked
package nl.perspectief.signals.referral;

import org.jspecify.annotations.NullMarked;
