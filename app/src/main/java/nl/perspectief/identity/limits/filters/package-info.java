/** The limits that a request meets on its way in: its shape, the door that it comes to, and how often its address came. */
@NullMarked
package nl.perspectief.identity.limits.filters;

import org.jspecify.annotations.NullMarked;
