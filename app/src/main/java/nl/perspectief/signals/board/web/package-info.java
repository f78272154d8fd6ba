/** The page of the list of weighings. */
@NullMarked
package nl.perspectief.signals.board.web;

import org.jspecify.annotations.NullMarked;
