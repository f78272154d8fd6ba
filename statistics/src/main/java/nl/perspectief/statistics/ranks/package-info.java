/** How sure it is which areas are the highest. */
@NullMarked
package nl.perspectief.statistics.ranks;

import org.jspecify.annotations.NullMarked;
