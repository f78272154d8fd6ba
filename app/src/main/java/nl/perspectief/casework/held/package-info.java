/** What cases hold about a young person. */
@NullMarked
package nl.perspectief.casework.held;

import org.jspecify.annotations.NullMarked;
