/** Reads what was noticed, by one set of rules, from a form, a list or a system of a partner. */
@NullMarked
package nl.perspectief.signals.reading;

import org.jspecify.annotations.NullMarked;
