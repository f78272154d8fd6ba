/** Numbers that are too small to publish, and those that would give them away. */
@NullMarked
package nl.perspectief.statistics.suppression;

import org.jspecify.annotations.NullMarked;
