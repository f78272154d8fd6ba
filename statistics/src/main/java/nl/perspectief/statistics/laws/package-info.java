/** Distributions to the last digits of a double, in both tails. */
@NullMarked
package nl.perspectief.statistics.laws;

import org.jspecify.annotations.NullMarked;
