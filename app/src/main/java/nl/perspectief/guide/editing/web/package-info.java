/** The pages on which editors change the cards. */
@NullMarked
package nl.perspectief.guide.editing.web;

import org.jspecify.annotations.NullMarked;
