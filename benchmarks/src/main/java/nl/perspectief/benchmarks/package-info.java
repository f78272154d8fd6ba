/** How fast it is, beside other engines, on one machine in one run. */
@NullMarked
package nl.perspectief.benchmarks;

import org.jspecify.annotations.NullMarked;
