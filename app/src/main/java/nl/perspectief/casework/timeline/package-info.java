/** What happened in a case, in the order of time. */
@NullMarked
package nl.perspectief.casework.timeline;

import org.jspecify.annotations.NullMarked;
