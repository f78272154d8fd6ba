/** A form on its way: the key that it carries, and what was typed when it could not be taken in. */
@NamedInterface("web")
@NullMarked
package nl.perspectief.organisations.web.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
