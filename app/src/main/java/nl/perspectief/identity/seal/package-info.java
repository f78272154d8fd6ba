/** Sealing: rows and cookies that open nowhere else, and the secret beneath them. */
@NamedInterface("seal")
@NullMarked
package nl.perspectief.identity.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
