package nl.perspectief.covenant.authzen;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Dimension;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.Vocabulary;

/** Bytes to bytes on one thread, by its processor time; run its main with the test class path. */
final class EvaluationSpeed {
    private static final int REQUESTS = 10_000;
    private static final int ROUNDS = 12;
    private static final int PASSES = 40;

    private EvaluationSpeed() {}

    public static void main(String[] arguments) {
        CompiledCovenant lichtendal = CompiledCovenant.of(Examples.lichtendal());
        DecisionPoint point = new DecisionPoint(lichtendal, Mapping.standard(), (_, _, _) -> _ -> Truth.TRUE);
        Fixture certification = Fixture.of("certification");
        measure("certification, alice reads", body -> certification.evaluate(body).length, List.of("""
                {"subject":{"type":"user","id":"alice"},"action":{"name":"read"},
                 "resource":{"type":"record","id":"record-1"}}""".getBytes(
                        StandardCharsets.UTF_8)));
        List<byte[]> mix = requests(lichtendal.covenant().vocabulary());
        measure(
                "Lichtendal, random mix, any request",
                body -> point.answerAnything(body, Fixture.FRAME).remaining(),
                mix);
        measure(
                "Lichtendal, random mix, plain requests",
                body -> point.answer(body, Fixture.FRAME).remaining(),
                mix);
    }

    private static void measure(String name, ToIntFunction<byte[]> evaluated, List<byte[]> requests) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            long bytes = threads.getCurrentThreadAllocatedBytes();
            long out = 0;
            int count = 0;
            for (int pass = 0; pass < PASSES || count < REQUESTS * PASSES; pass++) {
                for (byte[] request : requests) {
                    out += evaluated.applyAsInt(request);
                    count++;
                }
            }
            double seconds = (threads.getCurrentThreadCpuTime() - start) / 1e9;
            System.out.printf(
                    "%s: %.0f k/s, %d B/op, %d B out%n",
                    name,
                    count / seconds / 1000,
                    (threads.getCurrentThreadAllocatedBytes() - bytes) / count,
                    out / count);
        }
    }

    private static List<byte[]> requests(Vocabulary words) {
        Random random = new Random(7);
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add("""
                    {"subject":{"type":"user","id":"u-1","properties":{"organisation":"%s","role":"%s"}},
                     "action":{"name":"read","properties":{"purpose":"%s"}},
                     "resource":{"type":"item","id":"i-1","properties":{"giver":"%s","category":"%s","form":"full"}},
                     "context":{"phase":"%s","conditions":{"toestemming":true,"noodzaak-vastgelegd":true}}}""".formatted(
                            any(words, Dimension.RECEIVER, random),
                            any(words, Dimension.ROLE, random),
                            any(words, Dimension.PURPOSE, random),
                            any(words, Dimension.GIVER, random),
                            any(words, Dimension.CATEGORY, random),
                            any(words, Dimension.PHASE, random))
                    .getBytes(StandardCharsets.UTF_8));
        }
        return requests;
    }

    private static String any(Vocabulary words, Dimension dimension, Random random) {
        List<String> ids = words.askable(dimension);
        return ids.get(random.nextInt(ids.size()));
    }
}
