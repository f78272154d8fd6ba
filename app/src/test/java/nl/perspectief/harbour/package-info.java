/** A second partnership, to find out what the application took from the first one only. */
@NullMarked
package nl.perspectief.harbour;

import org.jspecify.annotations.NullMarked;
