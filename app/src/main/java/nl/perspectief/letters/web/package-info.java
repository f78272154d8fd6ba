/** Choosing a letter, and the letter on screen and on paper. */
@NamedInterface("web")
@NullMarked
package nl.perspectief.letters.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
