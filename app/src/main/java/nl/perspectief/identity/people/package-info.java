/** The people of one organisation, as its administrator keeps them on a page, where accounts are of the embedded issuer. */
@NullMarked
package nl.perspectief.identity.people;

import org.jspecify.annotations.NullMarked;
