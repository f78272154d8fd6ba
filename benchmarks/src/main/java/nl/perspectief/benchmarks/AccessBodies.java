package nl.perspectief.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.vocabulary.Condition;

/** Questions as a partner's system would send them, with the fields of the NLGov profile; what is unknown is not said. */
final class AccessBodies {
    static final String AS_OF = "2026-03-01T12:00:00Z";
    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private AccessBodies() {}

    static List<byte[]> of(Requests requests) {
        Random random = new Random(9);
        return requests.all().stream()
                .map(request -> body(requests.covenant(), request, random).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    static double meanLength(List<byte[]> bodies) {
        return bodies.stream().mapToInt(body -> body.length).average().orElse(0);
    }

    private static String body(CompiledCovenant covenant, Requests.Request request, Random random) {
        Question question = request.question();
        return """
                {"subject":{"type":"user","id":"%s","properties":{"organisation":"%s","role":"%s"}},\
                "action":{"name":"read","properties":{"purpose":"%s","processing_activity_id":"https://register.example/7"}},\
                "resource":{"type":"item","id":"%s","properties":{"giver":"%s","category":"%s","form":"%s"}},\
                "context":{"phase":"%s","traceparent":"00-%016x%016x-00f067aa0ba902b7-01","conditions":{%s}}}""".formatted(
                        id(random),
                        question.receiver(),
                        question.role(),
                        question.purpose(),
                        id(random),
                        question.giver(),
                        question.category(),
                        question.form().english(),
                        question.phase(),
                        random.nextLong(),
                        random.nextLong(),
                        conditions(covenant, request.known()));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static String conditions(CompiledCovenant covenant, Map<String, Truth> known) {
        List<String> said = new ArrayList<>();
        for (Condition condition : covenant.covenant().conditions()) {
            Truth truth = known.getOrDefault(condition.id(), Truth.UNKNOWN);
            if (truth != Truth.UNKNOWN) {
                said.add("\"" + condition.id() + "\":" + (truth == Truth.TRUE));
            }
        }
        return String.join(",", said);
    }
}
