package nl.perspectief.signals.intake.rest;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.access.rest.AccessSystem;
import nl.perspectief.identity.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a system hands over, in JSON, and how a test sends it. */
final class Handover {
    static final TestServer SERVER = TestServer.demo();

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Handover() {}

    /** A good signal without a name, of Sanne. */
    static Handover good() {
        return new Handover()
                .with("medewerker", "sanne.jongerenwerk")
                .with("uitbuiting", "misschien")
                .with("feit", "Had drie telefoons bij zich.")
                .with("buurt", "noorderpoort")
                .with("jongereWeet", "ja")
                .with("oudersWeten", "ja");
    }

    Handover with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    Handover without(String field) {
        fields.remove(field);
        return this;
    }

    Handover named(String firstName) {
        return with("voornaam", firstName).with("achternaam", "Aanlevering").with("geboortedatum", "2011-03");
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    HttpResponse<String> by(AccessSystem system) {
        return by(system, key());
    }

    HttpResponse<String> by(AccessSystem system, String key, String... headers) {
        return sent(system, json(), key, headers);
    }

    static HttpResponse<String> sent(AccessSystem system, String body, String key, String... headers) {
        var request = system.request(IntakePaths.SIGNALS)
                .header("Content-Type", "application/json")
                .header(IntakeRequest.KEY, key)
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return AccessSystem.send(request);
    }

    /** The id of a signal that must have been recorded. */
    static UUID id(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return UUID.fromString(json(answer).get("id").stringValue());
    }

    static JsonNode json(HttpResponse<String> answer) {
        return AccessSystem.json(answer.body());
    }

    static HttpResponse<String> state(AccessSystem system, Object id) {
        return AccessSystem.send(system.request(IntakePaths.SIGNALS + "/" + id).GET());
    }

    /** How many signals an account ever recorded that stand now. */
    static int signalsOf(String subject) {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM signal s JOIN professional p ON p.id = s.recorded_by WHERE p.subject = ?")
                .param(subject)
                .query(Integer.class)
                .single();
    }
}
