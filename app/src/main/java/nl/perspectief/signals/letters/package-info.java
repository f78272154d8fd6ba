/** Letters about a decision that are still to be made. */
@NullMarked
package nl.perspectief.signals.letters;

import org.jspecify.annotations.NullMarked;
