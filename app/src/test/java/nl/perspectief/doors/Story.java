package nl.perspectief.doors;

import java.net.http.HttpResponse;
import java.util.function.Function;
import nl.perspectief.identity.Visitor;
import org.jspecify.annotations.Nullable;

/**
 * One form of the application, prepared so that it can be sent.
 *
 * @param subject who sends it
 * @param open opens the pages that lead to it, and fills it in
 * @param meanwhile what somebody else changes of what the page showed; absent when nothing it shows can change
 * @param shows whether it only shows a page, so that nothing is made
 */
record Story(
        String subject,
        Function<Visitor, PageForm> open,
        @Nullable Runnable meanwhile,
        boolean shows) {

    static Story by(String subject, Function<Visitor, PageForm> open) {
        return new Story(subject, open, null, false);
    }

    /** Opens a page and fills in its form. */
    static Function<Visitor, PageForm> on(String page, String action, String... typed) {
        return visitor -> PageForm.in(visitor.get(page), action, typed);
    }

    /** Fills in a form that shows a preview, and takes the form of that. */
    static Function<Visitor, PageForm> previewed(Function<Visitor, PageForm> first, String action) {
        return visitor -> {
            HttpResponse<String> preview = first.apply(visitor).send(visitor);
            return PageForm.in(preview, action);
        };
    }

    Story meanwhile(Runnable change) {
        return new Story(subject, open, change, shows);
    }

    Story onlyShows() {
        return new Story(subject, open, meanwhile, true);
    }
}
