/** The plan of one young person: own words, goals, what we know, and actions. */
@NamedInterface("plan")
@NullMarked
package nl.perspectief.casework.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
