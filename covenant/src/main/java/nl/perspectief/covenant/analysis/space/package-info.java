/**
 * The question space of one or two covenants as decision diagrams: axes, rules that occur along them, and blocks of cells in
 * words.
 */
@NullMarked
package nl.perspectief.covenant.analysis.space;

import org.jspecify.annotations.NullMarked;
