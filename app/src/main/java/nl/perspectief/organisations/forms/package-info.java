/** Forms that were sent and what was answered, kept so that sending twice is the same as sending once. */
@NamedInterface("forms")
@NullMarked
package nl.perspectief.organisations.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
