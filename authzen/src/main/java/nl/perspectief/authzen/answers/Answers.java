package nl.perspectief.authzen.answers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.perspectief.authzen.protocol.Entity;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Searched;

/** The documents around single answers. */
public final class Answers {
    private Answers() {}

    /** A refusal because the question itself was wrong, within a batch. */
    public static byte[] faulty(Fault fault) {
        return new JsonBytes()
                .raw("{\"decision\":false,\"context\":{\"error\":{\"status\":400,\"message\":")
                .text(fault.sentence())
                .raw("}}}")
                .toBytes();
    }

    /** The answer of the evaluations endpoint, in the order given. */
    public static byte[] several(List<byte[]> answers) {
        JsonBytes json = new JsonBytes().raw("{\"evaluations\":[");
        for (int i = 0; i < answers.size(); i++) {
            (i == 0 ? json : json.add(',')).add(answers.get(i));
        }
        return json.raw("]}").toBytes();
    }

    /**
     * One page of what a search found.
     *
     * @param next the token for the next page; empty at the end
     */
    public static byte[] page(Searched searched, List<Entity> found, String next, int total) {
        JsonBytes json = new JsonBytes().raw("{\"page\":{\"next_token\":");
        json.text(next).raw(",\"count\":" + found.size() + ",\"total\":" + total + "},\"results\":[");
        for (int i = 0; i < found.size(); i++) {
            entity(i == 0 ? json : json.add(','), searched, found.get(i));
        }
        return json.raw("]}").toBytes();
    }

    private static void entity(JsonBytes json, Searched searched, Entity entity) {
        if (searched != Searched.ACTION) {
            json.raw("{\"type\":").text(entity.type());
            json.raw(",\"id\":").text(entity.id()).add('}');
            return;
        }
        json.raw("{\"name\":").text(entity.id());
        if (!entity.properties().isEmpty()) {
            json.raw(",\"properties\":").add(object(entity.properties()));
        }
        json.add('}');
    }

    /** A JSON object of texts, by name. */
    public static byte[] object(Map<String, String> values) {
        JsonBytes json = new JsonBytes().add('{');
        boolean first = true;
        for (var value : new TreeMap<>(values).entrySet()) {
            (first ? json : json.add(',')).text(value.getKey()).add(':').text(value.getValue());
            first = false;
        }
        return json.add('}').toBytes();
    }
}
