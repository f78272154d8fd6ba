/** Reading a log a page at a time: which part, from which line on, and where the next page begins. */
@NullMarked
package nl.perspectief.audit.reading;

import org.jspecify.annotations.NullMarked;
