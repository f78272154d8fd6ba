/** What waits for somebody in cases. */
@NullMarked
package nl.perspectief.casework.waiting;

import org.jspecify.annotations.NullMarked;
