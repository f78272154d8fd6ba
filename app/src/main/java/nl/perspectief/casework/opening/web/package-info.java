/** The pages of how a case began. */
@NullMarked
package nl.perspectief.casework.opening.web;

import org.jspecify.annotations.NullMarked;
