/** The log of the installation: sign-ins, refusals, sessions, and what was changed from the command line. */
@NamedInterface("security")
@NullMarked
package nl.perspectief.audit.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
