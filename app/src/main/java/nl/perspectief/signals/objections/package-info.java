/** Objections of a young person or parent to a weighing, or to being taken on after it. */
@NullMarked
package nl.perspectief.signals.objections;

import org.jspecify.annotations.NullMarked;
