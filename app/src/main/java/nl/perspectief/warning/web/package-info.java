/** A form with words in which nobody may be found, for every page that has one. */
@NamedInterface("web")
@NullMarked
package nl.perspectief.warning.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
