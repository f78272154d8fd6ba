/** Who is away for a while, and which colleague of the same organisation replaces them. */
@NamedInterface("absence")
@NullMarked
package nl.perspectief.organisations.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
