/** What was done in a weighing: who did what and when, and which second readers did not agree before. */
@NullMarked
package nl.perspectief.signals.steps;

import org.jspecify.annotations.NullMarked;
