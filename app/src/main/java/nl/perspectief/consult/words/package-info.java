/** What may be said in a consult: words in which nobody can be found, as far as that can be seen. */
@NullMarked
package nl.perspectief.consult.words;

import org.jspecify.annotations.NullMarked;
