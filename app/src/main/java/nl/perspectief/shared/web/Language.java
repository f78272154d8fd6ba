package nl.perspectief.shared.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages of the screen. Dutch is what people get who choose nothing. */
public enum Language {
    NL,
    EN;

    /** Keeps the choice. */
    public static final String COOKIE = "taal";

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

    /** The one that a visitor chose on a page; Dutch for who chose nothing. */
    public static Language chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> of(cookie.getValue()))
                .findFirst()
                .orElse(NL);
    }

    /** The one that a system asks for, which has no pages to choose on. */
    public static Language asked(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Language");
        return accepted != null && accepted.strip().toLowerCase(Locale.ROOT).startsWith(EN.tag()) ? EN : NL;
    }

    public static Language of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(NL);
    }
}
