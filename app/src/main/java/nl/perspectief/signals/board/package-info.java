/** The list of weighings: searched, sorted and cut to what somebody looks for. */
@NullMarked
package nl.perspectief.signals.board;

import org.jspecify.annotations.NullMarked;
