/** The page on which an organisation reads how sure its people said to be: numbers only. */
@NullMarked
package nl.perspectief.learning.counting.web;

import org.jspecify.annotations.NullMarked;
