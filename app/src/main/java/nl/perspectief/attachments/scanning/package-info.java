/** Asks ClamAV, where it is installed, whether a file is known to be harmful. */
@NamedInterface("scanning")
@NullMarked
package nl.perspectief.attachments.scanning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
