package nl.perspectief.organisations.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.perspectief.organisations.web.forms.SentForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The page for a moment without database. It is made without session, so that it can be shown where nothing else can; a
 * form that was sent stands on it, to be sent again. What else goes wrong has its pages in {@link ErrorPages}.
 */
@Component
public class AwayPage {
    private final TemplateEngine templates;
    private final Screens screens;

    AwayPage(TemplateEngine templates, Screens screens) {
        this.templates = templates;
        this.screens = screens;
    }

    /** Writes it as the body of a response that has its status already. */
    public void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("screen", screens.withoutSession(request));
        model.put("sent", SentForm.of(request).orElse(null));
        model.put("again", again(request));
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render("error/away.jte", model, page);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(page.getContentLength());
        Leaving.unheard(() -> page.writeTo(response.getOutputStream()));
    }

    /** The address that was asked, when it is one of ours; after a form that cannot be shown, the first page. */
    public static String again(HttpServletRequest request) {
        String path = SentForm.pathAsked(request);
        if (!request.getMethod().equals("GET") || !SentForm.ownPath(path)) {
            return "/";
        }
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }
}
