/** What may be said of a place: words in which nobody can be found, as far as that can be seen. */
@NullMarked
package nl.perspectief.places.words;

import org.jspecify.annotations.NullMarked;
