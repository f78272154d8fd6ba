/** Material for a session of a team of 45 minutes: a sheet for who leads it, slides, cards, and a form. */
@NullMarked
package nl.perspectief.learning.session;

import org.jspecify.annotations.NullMarked;
