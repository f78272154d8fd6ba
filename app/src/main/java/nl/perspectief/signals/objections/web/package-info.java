/** The pages of objections to a weighing, and the letter that answers one. */
@NullMarked
package nl.perspectief.signals.objections.web;

import org.jspecify.annotations.NullMarked;
