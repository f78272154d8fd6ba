/** The page of the timeline of a case. */
@NullMarked
package nl.perspectief.casework.timeline.web;

import org.jspecify.annotations.NullMarked;
