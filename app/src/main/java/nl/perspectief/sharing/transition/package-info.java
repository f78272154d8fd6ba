/** What another version of the covenant will make of what was shared under this one. */
@NullMarked
package nl.perspectief.sharing.transition;

import org.jspecify.annotations.NullMarked;
