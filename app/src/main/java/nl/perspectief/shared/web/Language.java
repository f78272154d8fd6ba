package nl.perspectief.shared.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the screen. Dutch is what people get who choose nothing. */
public enum Language {
    NL,
    EN;

    /** The tag for {@code lang} and for the names of text files. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The one to switch to. */
    public Language other() {
        return this == NL ? EN : NL;
    }

    public static Language of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(NL);
    }
}
