/** The pages of "May I share this?" and of what another version ends. */
@NullMarked
package nl.perspectief.sharing.web;

import org.jspecify.annotations.NullMarked;
