/** What signals, referrals and weighings hold about a young person. */
@NullMarked
package nl.perspectief.signals.held;

import org.jspecify.annotations.NullMarked;
