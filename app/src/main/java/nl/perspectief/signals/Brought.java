package nl.perspectief.signals;

import java.time.LocalDate;
import nl.perspectief.shared.DutchDays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a signal beside its statements, as it goes along with a referral.
 *
 * @param notedOn the day it was recorded
 * @param exploitation the answer to the question that comes first; absent where the covenant does not ask for it
 * @param informed who knows of it, and why not yet
 * @param neighbourhood its code
 * @param place its name
 */
public record Brought(
        LocalDate notedOn, @Nullable Exploitation exploitation, Informed informed, String neighbourhood, String place) {
    /** @param victimView whether the covenant asks how the young person was looked at, so that its receiver reads that too */
    public static Brought of(SignalFile file, boolean victimView) {
        Signal signal = file.signal();
        return new Brought(
                DutchDays.of(signal.recordedAt()),
                victimView ? signal.exploitation() : null,
                signal.informed(),
                signal.neighbourhood(),
                file.neighbourhood());
    }
}
