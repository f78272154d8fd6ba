/**
 * What the words of a covenant can mean to an application: a small standard vocabulary, of which a covenant says in its own
 * text which of its words carry what. An application acts on meanings only and knows no word of any covenant.
 */
@NullMarked
package nl.perspectief.covenant.meaning;

import org.jspecify.annotations.NullMarked;
