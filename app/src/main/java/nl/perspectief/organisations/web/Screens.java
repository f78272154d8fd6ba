package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.OpenPage;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the screen of a request. */
@Component
public class Screens {
    static final String PURPOSE = "perspectief.purpose";
    static final String LANGUAGE = Language.COOKIE;
    private static final String ERROR_PATH = "jakarta.servlet.error.request_uri";

    private final Texts texts;
    private final MandateSession workplace;
    private final List<MenuItem> menu;
    private final String partnership;
    private final PageHelp help = new PageHelp();
    private final ResourceUrlProvider files;
    private final Clock clock;

    Screens(
            Texts texts,
            MandateSession workplace,
            List<MenuItem> menu,
            @Value("${perspectief.partnership:}") String partnership,
            ResourceUrlProvider files,
            Clock clock) {
        this.texts = texts;
        this.workplace = workplace;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuItem::order)).toList();
        this.partnership = partnership;
        this.files = files;
        this.clock = clock;
    }

    Screen of(String template, HttpServletRequest request, HttpServletResponse response) {
        Mandate mandate = workplace.of(request).orElse(null);
        Speech speech = texts.speech(language(request));
        return new Screen(
                speech,
                mandate,
                (String) request.getAttribute(PURPOSE),
                partnership,
                path(request),
                token(request),
                notice(request),
                mandate == null
                        ? List.of()
                        : menu.stream()
                                .filter(item -> item.shownTo().test(mandate))
                                .toList(),
                help.of(template, request, response, speech::knows),
                this::address,
                clock.instant());
    }

    /** The screen of somebody of whom nothing is known, because sessions cannot be read: no name, no menu, no token. */
    Screen withoutSession(HttpServletRequest request) {
        return new Screen(
                texts.speech(language(request)),
                null,
                null,
                partnership,
                request.getRequestURI(),
                "",
                null,
                List.of(),
                null,
                this::address,
                clock.instant());
    }

    private String address(String file) {
        String versioned = files.getForLookupPath(file);
        return versioned == null ? file : versioned;
    }

    /**
     * The language that the visitor chose; Dutch for who chose nothing, on every page alike, whatever the browser prefers. The
     * address of an open page may say another.
     */
    public static Language language(HttpServletRequest request) {
        return OpenPage.language(request).orElseGet(() -> Language.chosen(request));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(ERROR_PATH) instanceof String original ? original : request.getRequestURI();
    }

    /** Asking for it is what puts a cookie in a browser without a session. */
    private static String token(HttpServletRequest request) {
        if (OpenPage.withoutCookies(request)) {
            return "";
        }
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Notice.NAME) instanceof Notice said ? said : null;
    }
}
