/** Signals that a system of a partner hands over in the name of one of its professionals, each once. */
@Holds(
        apart = "signal_intake",
        why =
                "hashes of what a system sent, with the id of the signal that came of it, for 48 hours; the key is with the system only")
@NullMarked
package nl.perspectief.signals.intake;

import nl.perspectief.organisations.held.Holds;
import org.jspecify.annotations.NullMarked;
