/** Things that happen more than once to the same unit. */
@NullMarked
package nl.perspectief.statistics.recurrence;

import org.jspecify.annotations.NullMarked;
