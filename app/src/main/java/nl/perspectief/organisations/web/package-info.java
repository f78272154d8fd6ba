/** The mandate of the request: who is at work here, for which single organisation. */
@NamedInterface("web")
@NullMarked
package nl.perspectief.organisations.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
