/** The letter that tells of a case, for who leads it. */
@NullMarked
package nl.perspectief.casework.letters;

import org.jspecify.annotations.NullMarked;
