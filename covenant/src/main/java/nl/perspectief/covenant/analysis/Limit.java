package nl.perspectief.covenant.analysis;

import nl.perspectief.covenant.Keep;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;

/** Something that a permission asks of the receiver. */
public sealed interface Limit {
    /** The receiver passes it on no more freely than this. */
    record PassOn(Onward most) implements Limit {}

    /** The receiver reads it no longer than this. */
    record Read(Keep most) implements Limit {}

    /** The receiver and the giver must do this; {@link Obligation#LOG} is always asked and never listed. */
    record Duty(Obligation obligation) implements Limit {}
}
