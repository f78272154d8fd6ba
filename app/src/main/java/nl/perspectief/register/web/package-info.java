/** The pages of the covenant itself, and the choice of a covenant for pages that ask it. Nothing on them is about a person. */
@NamedInterface("web")
@NullMarked
package nl.perspectief.register.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
