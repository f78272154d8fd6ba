/** Who comes in where: every endpoint of the running application against the list of doors, as everybody of the demo. */
@NullMarked
package nl.perspectief.doors;

import org.jspecify.annotations.NullMarked;
