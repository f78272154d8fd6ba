/** How sure people of an organisation said to be before and after a story: numbers, and nobody's answer. */
@NullMarked
package nl.perspectief.learning.counting;

import org.jspecify.annotations.NullMarked;
