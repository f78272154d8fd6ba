package nl.perspectief.casework.informing;

import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Exploitation;
import org.jspecify.annotations.Nullable;

/** What all were told and asked in one go, in a test. */
public record Together(
        @Nullable LocalDate informedOn,
        @Nullable Postponement postponedFor,
        @Nullable LocalDate postponedUntil,
        @Nullable LocalDate youthAgreedOn,
        @Nullable LocalDate parentsAgreedOn,
        @Nullable LocalDate victimViewOn) {
    public static final Together NOTHING = new Together(null, null, null, null, null, null);

    /** As somebody records it. */
    public ToldTogether by(UUID who) {
        return new ToldTogether(
                informedOn == null ? null : new Heard(informedOn, Way.CONVERSATION, who, null),
                postponedFor == null || postponedUntil == null
                        ? null
                        : new PutOff(postponedFor, postponedUntil, new Narrative("Verzonnen reden."), who),
                true,
                youthAgreedOn,
                parentsAgreedOn,
                victimViewOn == null
                        ? null
                        : new VictimView(victimViewOn, Exploitation.MAYBE, who, new Narrative("Samen gekeken.")));
    }
}
