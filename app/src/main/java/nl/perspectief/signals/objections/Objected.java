package nl.perspectief.signals.objections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.sharing.correcting.FileObjection;
import nl.perspectief.signals.weighing.WeighingFile;

/**
 * A weighing with what was objected to it, as a process lead sees it.
 *
 * @param mayAnswer whether who looks neither decided nor weighs
 */
public record Objected(WeighingFile file, List<FileObjection> objections, boolean mayAnswer) {
    public Objected {
        objections = List.copyOf(objections);
    }

    /** Whether what is done rests now. */
    public boolean rests() {
        return objections.stream().anyMatch(FileObjection::open);
    }

    public Optional<FileObjection> one(UUID id) {
        return objections.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
