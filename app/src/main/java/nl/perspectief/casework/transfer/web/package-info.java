/** The pages of a transfer, and of what goes along. */
@NullMarked
package nl.perspectief.casework.transfer.web;

import org.jspecify.annotations.NullMarked;
