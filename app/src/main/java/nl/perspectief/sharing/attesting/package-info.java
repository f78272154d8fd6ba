/** What somebody says of a condition that nothing else tells: on which file, until when, and what shares make of it. */
@NamedInterface("attesting")
@NullMarked
package nl.perspectief.sharing.attesting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
