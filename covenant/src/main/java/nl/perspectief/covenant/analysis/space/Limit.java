package nl.perspectief.covenant.analysis.space;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.ReadingTerm;

/** Something that a permission asks of the receiver. */
public sealed interface Limit {
    /** The receiver passes it on no more freely than this. */
    record PassOn(Onward most) implements Limit {}

    /** The receiver reads it no longer than this. */
    record Read(ReadingTerm most) implements Limit {}

    /** The receiver and the giver must do this; {@link Obligation#LOG} is always asked and never listed. */
    record Duty(Obligation obligation) implements Limit {}

    /** In a fixed order: passing on, terms from short to long, duties. */
    static Stream<Limit> ordered(Collection<Limit> limits) {
        return limits.stream().sorted(Comparator.comparingInt(Limit::place));
    }

    private static int place(Limit limit) {
        return switch (limit) {
            case PassOn(Onward most) -> most.ordinal();
            case Read(ReadingTerm most) -> Onward.values().length + most.days();
            case Duty(Obligation duty) -> Integer.MAX_VALUE - Obligation.values().length + duty.ordinal();
        };
    }
}
