/** Pages around logging in: sign-in, choice of mandate, goodbye. */
@NullMarked
package nl.perspectief.identity.web;

import org.jspecify.annotations.NullMarked;
