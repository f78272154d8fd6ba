package nl.perspectief.authzen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;

/** Evaluations in a covenant's own words, some in the same form as the one before, some odd. Seeded, so repeatable. */
final class GeneratedRequests {
    private static final int SAME_FORM = 6;
    private static final List<String> ODD = List.of(
            "\"\"",
            "\"u\\u006e\"",
            "\"een \\\"ander\\\"\"",
            "\"café\"",
            "true",
            "false",
            "null",
            "17",
            "-1.5e3",
            "[]",
            "{\"a\":[1]}",
            "\"" + "x".repeat(300) + "\"",
            "\"" + "x".repeat(5_000) + "\"",
            "\"tab\there\"",
            "truer");

    private final Covenant covenant;
    private final Random random;
    private Rule rule;
    private long form;
    private int made;

    GeneratedRequests(Covenant covenant, long seed) {
        this.covenant = covenant;
        this.random = new Random(seed);
        this.rule = covenant.rules().getFirst();
    }

    byte[] next() {
        if (made++ % SAME_FORM == 0) {
            form = random.nextLong();
        }
        rule = covenant.rules().get(random.nextInt(covenant.rules().size()));
        Random shape = new Random(form);
        List<String> parts = new ArrayList<>(List.of(
                part("subject", shape, "\"type\":\"user\"", "\"id\":" + any(), subject(shape)),
                part("action", shape, "\"name\":" + (odd() ? any() : "\"read\""), action(shape)),
                part("resource", shape, "\"type\":\"item\"", "\"id\":" + any(), resource(shape)),
                "\"context\":" + object(shape, context(shape))));
        if (shape.nextInt(8) == 0) {
            parts.remove(shape.nextInt(parts.size()));
        }
        if (shape.nextInt(12) == 0) {
            parts.add(parts.get(shape.nextInt(parts.size())));
        }
        return (object(shape, parts) + (shape.nextInt(10) == 0 ? " \n" : "")).getBytes(StandardCharsets.UTF_8);
    }

    private boolean odd() {
        return random.nextInt(60) == 0;
    }

    private String part(String name, Random shape, String... fields) {
        List<String> some = new ArrayList<>(List.of(fields));
        if (shape.nextInt(15) == 0) {
            some.remove(shape.nextInt(some.size()));
        }
        return "\"" + name + "\":" + object(shape, some);
    }

    private static String object(Random shape, List<String> fields) {
        List<String> shuffled = new ArrayList<>(fields);
        if (shape.nextInt(3) == 0) {
            Collections.shuffle(shuffled, shape);
        }
        String space = shape.nextInt(4) == 0 ? " \r\n\t " : "";
        return "{" + space + String.join("," + space, shuffled) + space + "}";
    }

    private String subject(Random shape) {
        return properties(shape, word("organisation", Dimension.RECEIVER), word("role", Dimension.ROLE));
    }

    private String action(Random shape) {
        return properties(
                shape, word("purpose", Dimension.PURPOSE), "\"processing_activity_id\":\"https://x.example/7\"");
    }

    private String resource(Random shape) {
        String amount = random.nextInt(4) > 0
                ? rule.form().dutch()
                : List.of("full", "summary", "treffer", "half").get(random.nextInt(4));
        return properties(
                shape,
                word("giver", Dimension.GIVER),
                word("category", Dimension.CATEGORY),
                "\"form\":" + (odd() ? any() : "\"" + amount + "\""));
    }

    private String properties(Random shape, String... fields) {
        List<String> some = new ArrayList<>(List.of(fields));
        if (shape.nextInt(6) == 0) {
            some.add("\"extra\":" + any());
        }
        if (shape.nextInt(20) == 0) {
            some.add(some.get(shape.nextInt(some.size())));
        }
        return "\"properties\":" + object(shape, some);
    }

    private List<String> context(Random shape) {
        List<String> fields = new ArrayList<>();
        if (shape.nextInt(10) > 0) {
            fields.add(word("phase", Dimension.PHASE));
        }
        if (shape.nextInt(2) == 0) {
            fields.add("\"traceparent\":" + any());
        }
        fields.add("\"conditions\":" + object(shape, conditions()));
        return fields;
    }

    private List<String> conditions() {
        List<String> fields = new ArrayList<>();
        for (Condition condition : covenant.conditions()) {
            if (random.nextInt(12) > 0) {
                fields.add("\"" + condition.id() + "\":" + (odd() ? any() : random.nextInt(9) > 0));
            }
        }
        if (odd()) {
            fields.add("\"onbekend\":true");
        }
        if (odd() && !fields.isEmpty()) {
            fields.add(fields.getFirst());
        }
        return fields;
    }

    /** Mostly one that the rule of this request speaks of. */
    private String word(String name, Dimension dimension) {
        boolean spoken = random.nextInt(12) > 0;
        List<String> words = covenant.vocabulary().askable(dimension).stream()
                .filter(word -> !spoken || rule.scope(dimension).holds(word))
                .toList();
        return "\"" + name + "\":" + (odd() ? any() : "\"" + words.get(random.nextInt(words.size())) + "\"");
    }

    /** A text of no meaning, and at times something else. */
    private String any() {
        return random.nextInt(25) == 0
                ? ODD.get(random.nextInt(ODD.size()))
                : "\"" + Long.toString(random.nextLong(), 36) + "\"";
    }
}
