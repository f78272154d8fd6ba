package nl.perspectief.signals.weighing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.sharing.asking.AskedBeside;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Brought;
import nl.perspectief.signals.referral.Referral;
import org.jspecify.annotations.Nullable;

/**
 * A referral as the process lead reads it.
 *
 * @param weighing absent as long as nobody began
 * @param received what the giver lets her read
 * @param brought what the giver told beside the statements, for as long as those can be read
 * @param known who it is by the case that came of it, after the decision; absent for whoever may not read that there
 * @param lettingGo when somebody wants not to take it on
 * @param asked what was asked back of who reported
 */
public record WeighingFile(
        Referral referral,
        Organisation giver,
        List<Received> received,
        @Nullable Weighing weighing,
        @Nullable Brought brought,
        @Nullable Identity known,
        @Nullable LettingGo lettingGo,
        AskedBeside asked) {
    /** Whether somebody else than this process lead wants to let it go. */
    public boolean wantedByOther(UUID lead) {
        return lettingGo != null && !lettingGo.by().equals(lead);
    }

    /** Who it is about, as long as that may be read. */
    public Optional<Identity> identity() {
        return received.stream()
                .map(received -> received.item().identity())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(known));
    }
}
