/** Pages on which somebody reports a place and reads what becomes of it, and what of it waits on Vandaag. */
@NullMarked
package nl.perspectief.places.web;

import org.jspecify.annotations.NullMarked;
