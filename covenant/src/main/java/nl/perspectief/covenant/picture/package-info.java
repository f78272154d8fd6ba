/** Pictures of a covenant: drawn on the server, readable in black and white and by a screen reader. */
@NullMarked
package nl.perspectief.covenant.picture;

import org.jspecify.annotations.NullMarked;
