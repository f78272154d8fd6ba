/** Finding a card by everyday words: PostgreSQL's own stems, and trigrams for how people spell. */
@NullMarked
package nl.perspectief.guide.search;

import org.jspecify.annotations.NullMarked;
