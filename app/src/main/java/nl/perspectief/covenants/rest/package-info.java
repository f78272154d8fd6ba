/** The AuthZEN endpoints, for systems of partners. */
@NullMarked
package nl.perspectief.covenants.rest;

import org.jspecify.annotations.NullMarked;
