package nl.perspectief.casework.informing;

import java.time.LocalDate;
import nl.perspectief.register.facts.Consent;
import org.jspecify.annotations.Nullable;

/** What somebody said when asked for consent. @param way absent of what was recorded before ways were */
public record Reply(Said said, LocalDate on, @Nullable Way way) {
    /** Who takes consent back objects from then on, and it stays told apart. */
    public enum Said {
        CONSENTS(Consent.Answer.CONSENTS),
        OBJECTS(Consent.Answer.OBJECTS),
        WITHDREW(Consent.Answer.OBJECTS);

        private final Consent.Answer counts;

        Said(Consent.Answer counts) {
            this.counts = counts;
        }

        public Consent.Answer counts() {
            return counts;
        }
    }
}
