/**
 * A covenant compiled to answer fast. {@code CompiledCovenant} decides and explains as the specification does; all else here is its
 * caches and tables, and the line of a decision in a log.
 */
@NullMarked
package nl.perspectief.covenant.engine;

import org.jspecify.annotations.NullMarked;
