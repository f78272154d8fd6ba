/** The pages of a summary of the police: asking for it in a weighing, and writing it. */
@NullMarked
package nl.perspectief.signals.police.web;

import org.jspecify.annotations.NullMarked;
