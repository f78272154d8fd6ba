/** Decision diagrams and sets over ints. Knows no rule, no word and no covenant. */
@NullMarked
package nl.perspectief.covenant.analysis.diagram;

import org.jspecify.annotations.NullMarked;
