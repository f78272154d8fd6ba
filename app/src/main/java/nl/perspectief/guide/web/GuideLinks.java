package nl.perspectief.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.OpenPage;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses within the guide, that keep the language which an address asked for: no cookie does. */
public record GuideLinks(Optional<Language> asked, String here) {
    public static GuideLinks of(HttpServletRequest request) {
        String query = request.getQueryString();
        return new GuideLinks(OpenPage.language(request), request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The same page or another, in this language. */
    public String to(String path) {
        return asked.map(language -> in(language, path)).orElse(path);
    }

    /** This page in another language. */
    public String in(Language language) {
        return in(language, here);
    }

    private static String in(Language language, String path) {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam(OpenPage.LANGUAGE, language.tag())
                .build()
                .toUriString();
    }
}
