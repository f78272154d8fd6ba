/** What becomes of a signal that nobody takes on: its organisation destroys it, keeps it for a reason of its own, or two weeks pass. */
@NullMarked
package nl.perspectief.signals.destroying;

import org.jspecify.annotations.NullMarked;
