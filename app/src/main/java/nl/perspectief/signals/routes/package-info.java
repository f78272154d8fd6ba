/** What a covenant says of the ways in which somebody comes into view. */
@NullMarked
package nl.perspectief.signals.routes;

import org.jspecify.annotations.NullMarked;
