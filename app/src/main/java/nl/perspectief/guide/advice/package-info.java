/** What the covenants in force let a partner of a kind give at a step; computed from their rules, and about nobody. */
@NullMarked
package nl.perspectief.guide.advice;

import org.jspecify.annotations.NullMarked;
