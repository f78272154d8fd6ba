/** The journey from a worried professional to a first agreed action, in a real browser. */
@NullMarked
package nl.perspectief.journey;

import org.jspecify.annotations.NullMarked;
