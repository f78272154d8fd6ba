/** Estimates of many areas at once, each drawn towards all of them or towards its neighbours. */
@NullMarked
package nl.perspectief.statistics.shrinkage;

import org.jspecify.annotations.NullMarked;
