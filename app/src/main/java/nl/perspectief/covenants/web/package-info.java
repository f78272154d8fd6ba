/** The pages of "May I share this?" and of the covenant itself. Nothing on them is about a person. */
@NullMarked
package nl.perspectief.covenants.web;

import org.jspecify.annotations.NullMarked;
