/** Time until something happens once, while some are still waiting. */
@NullMarked
package nl.perspectief.statistics.survival;

import org.jspecify.annotations.NullMarked;
