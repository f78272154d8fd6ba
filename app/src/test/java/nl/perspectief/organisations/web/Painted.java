package nl.perspectief.organisations.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Spoken;
import org.jspecify.annotations.Nullable;

/** A page, or a part of one, as its template makes it of what it is given: no application, nobody logged in. */
public final class Painted {
    /** The moment of every page here. */
    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Painted() {}

    /** In Dutch. @param template such as {@code signals/guards} */
    public static String of(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("screen", screen(Language.NL));
        StringOutput page = new StringOutput();
        TEMPLATES.render(template + ".jte", all, page);
        return page.toString();
    }

    public static Screen screen(Language language) {
        return new Screen(
                Spoken.in(language), null, null, "Lichtendal", "/", "", null, List.of(), null, file -> file, NOW);
    }
}
