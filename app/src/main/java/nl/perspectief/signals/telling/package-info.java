/** When young people and parents are told of a signal of whom that was put off. */
@NullMarked
package nl.perspectief.signals.telling;

import org.jspecify.annotations.NullMarked;
