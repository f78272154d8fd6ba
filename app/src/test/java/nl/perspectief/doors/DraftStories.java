package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.perspectief.drafts.Drafts;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;

/** The form of a signal, left half by somebody in whose name nobody else tries one. */
final class DraftStories {
    private static final String YASMIN = "yasmin.ggd";
    private static final String PAGE = "/signalen/nieuw";

    private DraftStories() {}

    static Map<String, Supplier<Story>> all(Places places) {
        return Map.of(
                "POST /later-verder",
                () -> {
                    gone(places);
                    return by(YASMIN, typed("/later-verder"));
                },
                "POST /later-verder/stil",
                () -> by(YASMIN, typed("/later-verder/stil")).onlyShows(),
                "POST /later-verder/weg",
                () -> {
                    half(places);
                    return by(YASMIN, on(PAGE, "/later-verder/weg"));
                },
                "POST /later-verder/terug",
                () -> {
                    half(places);
                    drafts(places).drop(yasmin(places), PAGE);
                    return by(YASMIN, on(PAGE, "/later-verder/terug"));
                });
    }

    /** As a browser sends it by another button of the form. */
    private static Function<Visitor, PageForm> typed(String path) {
        return visitor -> {
            PageForm form = PageForm.in(visitor.get(PAGE), "/signalen", "feit", "Zag een tas.");
            return new PageForm(path, form.fields(), form.hidden(), form.page());
        };
    }

    private static void half(Places places) {
        drafts(places).keep(yasmin(places), PAGE, Optional.empty(), Map.of("feit", List.of("Zag een tas.")));
    }

    private static void gone(Places places) {
        drafts(places).taken(yasmin(places), PAGE, "/signalen", null, null);
    }

    private static Drafts drafts(Places places) {
        return places.server.bean(Drafts.class);
    }

    private static Acting yasmin(Places places) {
        return places.acting(YASMIN, "d1");
    }
}
