/** Checks the hash chains of the logs without asking the database how they were made. */
@NamedInterface("chain")
@NullMarked
package nl.perspectief.audit.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
