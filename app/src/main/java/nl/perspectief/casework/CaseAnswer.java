package nl.perspectief.casework;

import java.util.List;
import java.util.UUID;
import nl.perspectief.sharing.SharingOutcome;

/** What became of something that was asked of a case. */
public sealed interface CaseAnswer {
    /** It is so now. */
    record Done(UUID id) implements CaseAnswer {}

    /** The covenant withheld a disclosure that belongs to it; nothing was changed. */
    record Withheld(List<SharingOutcome.Withheld> refusals) implements CaseAnswer {
        public Withheld {
            refusals = List.copyOf(refusals);
        }
    }

    /** Someone changed it after it was read; nothing was changed. */
    record Stale() implements CaseAnswer {}

    /** There is no such thing here for whoever asks. */
    record Absent() implements CaseAnswer {}
}
