package nl.perspectief.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.perspectief.shared.web.BetweenMachines;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers for when no page can or may be made: without the frame of the pages, so without who is logged in, without a session
 * and without the database. Between machines they are problem details (RFC 9457).
 */
@Component
public final class BareAnswers {
    /** An attribute of Tomcat's own request: the status that says why it could not be read, where Tomcat knows 400 only. */
    public static final String STATUS = "perspectief.status";

    private static final int OURS = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;

    BareAnswers(Texts texts) {
        this.texts = texts;
    }

    record Bare(String type, Language language, String body) {}

    /** Writes what there is to say about a status. */
    public void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        send(response, status, of(request, status));
    }

    /** Writes problem details. @param key of the text that says what to do */
    public void problem(
            HttpServletRequest request, HttpServletResponse response, int status, String key, String... arguments)
            throws IOException {
        send(response, status, problem(request, status, key, arguments));
    }

    private static void send(HttpServletResponse response, int status, Bare bare) throws IOException {
        byte[] body = bare.body().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(bare.type());
        response.setHeader("Content-Language", bare.language().tag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    Bare of(HttpServletRequest request, int status) {
        String path = request.getRequestURI();
        return path != null && BetweenMachines.path(path)
                ? problem(request, status, key(status, ".text"))
                : page(request, status);
    }

    private Bare problem(HttpServletRequest request, int status, String key, String... arguments) {
        Language language = Language.asked(request);
        Speech speech = texts.speech(language);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status);
        problem.put("title", speech.say(key(status, ".title")));
        problem.put("detail", speech.say(key, (Object[]) arguments));
        return new Bare("application/problem+json", language, JSON.writeValueAsString(problem));
    }

    private Bare page(HttpServletRequest request, int status) {
        Language language = Language.chosen(request);
        Speech speech = texts.speech(language);
        return new Bare("text/html;charset=UTF-8", language, """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Perspectief</title></head>
                <body><main><h1>%2$s</h1><p>%s</p><p><a href="/">%s</a></p></main></body></html>
                """.formatted(
                        language.tag(),
                        speech.say(key(status, ".title")),
                        speech.say(key(status, ".text")),
                        speech.say("edge.home")));
    }

    private String key(int status, String part) {
        String key = "edge." + status + part;
        return texts.in(Language.NL).containsKey(key) ? key : "edge." + (status >= OURS ? 500 : 400) + part;
    }
}
