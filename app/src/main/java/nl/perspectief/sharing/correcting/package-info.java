/** Correcting, disputing and destroying what was recorded, so that it reaches whoever was given it, and what was asked of it. */
@NamedInterface("correcting")
@NullMarked
package nl.perspectief.sharing.correcting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
