/** Which areas differ from what was expected by more than chance. */
@NullMarked
package nl.perspectief.statistics.funnel;

import org.jspecify.annotations.NullMarked;
