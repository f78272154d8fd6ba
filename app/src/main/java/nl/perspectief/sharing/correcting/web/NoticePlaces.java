package nl.perspectief.sharing.correcting.web;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.sharing.asking.AskedFile;
import nl.perspectief.sharing.correcting.Corrections;
import nl.perspectief.sharing.correcting.ReceiverNotice;
import nl.perspectief.sharing.items.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** On which file a notice was, and whom that is about, as far as who was told may still know that. */
@Component
public class NoticePlaces {
    private final ObjectProvider<AskedFile> kinds;
    private final PurposeWords words;
    private final Corrections corrections;

    NoticePlaces(ObjectProvider<AskedFile> kinds, PurposeWords words, Corrections corrections) {
        this.kinds = kinds;
        this.words = words;
        this.corrections = corrections;
    }

    /** @param identity absent when the reader may open the file, and not know whom it is about */
    public record Place(String path, @Nullable Identity identity) {}

    /** Empty for who can open the file no more. */
    Optional<Place> of(Acting acting, ReceiverNotice notice) {
        UUID file = notice.fileId();
        if (file == null || !corrections.canOpen(acting, notice)) {
            return Optional.empty();
        }
        return kinds.orderedStream()
                .filter(kind -> kind.kind().equals(notice.fileKind()))
                .findFirst()
                .map(kind -> new Place(
                        kind.readAt(file),
                        words.under(acting, kind.purpose())
                                .flatMap(reader -> corrections.whom(reader, file))
                                .orElse(null)));
    }
}
