/** The pages on which somebody plays a story. What one chooses travels in the address, and is kept nowhere. */
@NullMarked
package nl.perspectief.learning.web;

import org.jspecify.annotations.NullMarked;
