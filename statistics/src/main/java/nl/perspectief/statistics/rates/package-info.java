/** Rates and what is sure of them, by exact intervals. */
@NullMarked
package nl.perspectief.statistics.rates;

import org.jspecify.annotations.NullMarked;
