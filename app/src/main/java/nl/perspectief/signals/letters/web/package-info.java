/** The pages of the letter that tells of a signal. */
@NullMarked
package nl.perspectief.signals.letters.web;

import org.jspecify.annotations.NullMarked;
