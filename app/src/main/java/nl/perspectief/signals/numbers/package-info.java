/** What may be told of decisions to who leads the project: counts of a year, of which nothing about a few can be computed. */
@NullMarked
package nl.perspectief.signals.numbers;

import org.jspecify.annotations.NullMarked;
