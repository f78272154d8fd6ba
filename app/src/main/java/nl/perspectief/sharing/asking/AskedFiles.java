package nl.perspectief.sharing.asking;

import java.util.List;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All kinds of files on which something that was given can be asked about. */
@Component
class AskedFiles {
    private final ObjectProvider<AskedFile> all;
    private final PurposeWords words;

    AskedFiles(ObjectProvider<AskedFile> all, PurposeWords words) {
        this.all = all;
        this.words = words;
    }

    Optional<AskedFile> of(@Nullable String kind) {
        return all.orderedStream().filter(one -> one.kind().equals(kind)).findFirst();
    }

    Optional<AskedFile> of(Disclosure share) {
        return Optional.ofNullable(share.file()).flatMap(file -> of(file.kind()));
    }

    /** The same professional at work in each kind for which a covenant has a purpose. */
    List<AtWork> atWork(Acting acting) {
        return all.orderedStream()
                .flatMap(file -> atWork(acting, file).stream())
                .toList();
    }

    Optional<AtWork> atWork(Acting acting, AskedFile file) {
        return words.under(acting, file.purpose()).map(under -> new AtWork(under, file));
    }

    /** Somebody at work for the purpose of one kind of file. */
    record AtWork(Acting acting, AskedFile file) {}
}
