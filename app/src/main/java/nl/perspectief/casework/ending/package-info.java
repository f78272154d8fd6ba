/** How long a case is kept after it was closed. */
@NullMarked
package nl.perspectief.casework.ending;

import org.jspecify.annotations.NullMarked;
