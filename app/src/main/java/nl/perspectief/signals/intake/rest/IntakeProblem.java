package nl.perspectief.signals.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that say what to mend, as problem details (RFC 9457) in the language that was asked for, with the sentences of the form.
 * Of what was sent they repeat names of fields only.
 */
@Component
class IntakeProblem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Texts texts;

    IntakeProblem(Texts texts) {
        this.texts = texts;
    }

    /** @param key of the text that says what to do */
    ResponseEntity<byte[]> of(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        Speech speech = texts.speech(Language.asked(request));
        return answer(speech, status, problem(speech, status, speech.say(key, arguments)));
    }

    /** All at once, each with the field that it is about. @param in {@code body} or {@code header} */
    ResponseEntity<byte[]> of(HttpServletRequest request, String in, List<Sent.Fault> faults) {
        Speech speech = texts.speech(Language.asked(request));
        Map<String, Object> problem =
                problem(speech, HttpStatus.BAD_REQUEST, speech.say("intake.wrong", faults.size()));
        problem.put(
                "errors", faults.stream().map(fault -> error(speech, in, fault)).toList());
        return answer(speech, HttpStatus.BAD_REQUEST, problem);
    }

    private static Map<String, Object> error(Speech speech, String in, Sent.Fault fault) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("name", fault.field());
        if (in.equals("body")) {
            location.put("pointer", "#/" + fault.field());
        }
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("in", in);
        error.put("location", location);
        error.put("code", fault.key());
        error.put("detail", speech.say(fault.key(), fault.arguments().toArray()));
        return error;
    }

    private static Map<String, Object> problem(Speech speech, HttpStatus status, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("status", status.value());
        problem.put("title", speech.say("intake.title." + status.value()));
        problem.put("detail", detail);
        return problem;
    }

    private static ResponseEntity<byte[]> answer(Speech speech, HttpStatus status, Map<String, Object> problem) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, speech.language().tag())
                .body(JSON.writeValueAsBytes(problem));
    }
}
