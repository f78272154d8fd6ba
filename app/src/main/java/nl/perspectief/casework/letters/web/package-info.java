/** The pages of the letter that tells of a case. */
@NullMarked
package nl.perspectief.casework.letters.web;

import org.jspecify.annotations.NullMarked;
