/** The pages of a case itself, and what all pages of a case use. */
@NullMarked
package nl.perspectief.casework.web;

import org.jspecify.annotations.NullMarked;
