package nl.perspectief.sharing.attesting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.sharing.disclosure.Disclosure;

/**
 * One condition that somebody records on a file, with all that was recorded of it.
 *
 * @param roles who records it, as the covenant calls them
 * @param mayRecord whether the reader may
 * @param history the last on top
 * @param flows what those are, in the words of the covenant
 * @param resting the running shares of the file that it bears on, as far as the reader may know of them
 */
public record Recordable(
        Recording recording,
        List<String> roles,
        boolean mayRecord,
        List<Attestation> history,
        List<Disclosure> resting,
        List<String> flows,
        LocalDate today) {
    public Recordable {
        roles = List.copyOf(roles);
        history = List.copyOf(history);
        resting = List.copyOf(resting);
        flows = List.copyOf(flows);
    }

    public Condition condition() {
        return recording.condition();
    }

    /** What stands on the day; several when each is about another item or giver. */
    public List<Attestation> standing() {
        return in(Attestation.State.STANDS).toList();
    }

    private Stream<Attestation> in(Attestation.State state) {
        return history.stream().filter(one -> one.state(today) == state);
    }

    public Optional<Attestation> running(UUID id) {
        return history.stream()
                .filter(one -> one.id().equals(id) && one.runs(today))
                .findFirst();
    }
}
