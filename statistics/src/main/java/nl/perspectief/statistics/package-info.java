/** Statistics of counts, with no persons in it: what is added up comes in, what is sure of it goes out. */
@NullMarked
package nl.perspectief.statistics;

import org.jspecify.annotations.NullMarked;
