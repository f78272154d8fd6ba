/** The pages of sharing in a case: offering, who sees what, taking back, and what is recorded by hand. */
@NullMarked
package nl.perspectief.casework.sharing.web;

import org.jspecify.annotations.NullMarked;
