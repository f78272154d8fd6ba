/** The AuthZEN endpoints, for systems of partners. */
@NullMarked
package nl.perspectief.access.rest;

import org.jspecify.annotations.NullMarked;
