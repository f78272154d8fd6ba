/** What waits for somebody in signals and weighings. */
@NullMarked
package nl.perspectief.signals.waiting;

import org.jspecify.annotations.NullMarked;
