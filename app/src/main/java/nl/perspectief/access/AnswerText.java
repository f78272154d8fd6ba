package nl.perspectief.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of one line of the log as text: a line for each, fields with tabs between, an absent field empty, and {@code "}
 * for one that is as in the line above. So a batch about one case stays short and can be read by people.
 */
final class AnswerText {
    /** Never in a text. */
    static final char SEPARATOR = '\u001e';

    private static final String DITTO = "\"";
    private static final int FIELDS = 15;
    private static final int USUAL = 512;

    private AnswerText() {}

    static String write(List<DecisionLine> lines) {
        StringBuilder text = new StringBuilder(USUAL + lines.size() * USUAL / 4);
        @Nullable String[] above = new String[FIELDS];
        DecisionLine before = null;
        for (DecisionLine line : lines) {
            @Nullable String[] fields = fields(line, before, above);
            for (int i = 0; i < FIELDS; i++) {
                field(text, fields[i], above[i]);
                text.append(i == FIELDS - 1 ? '\n' : '\t');
            }
            above = fields;
            before = line;
        }
        return text.toString();
    }

    private static void field(StringBuilder text, @Nullable String field, @Nullable String above) {
        if (field == null || field.isEmpty()) {
            return;
        }
        if (field.equals(above)) {
            text.append(DITTO);
        } else if (plain(field)) {
            text.append(field);
        } else {
            text.append(escaped(field));
        }
    }

    private static boolean plain(String field) {
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c < ' ' || c == '\\') {
                return false;
            }
        }
        return field.charAt(0) != '"';
    }

    private static String escaped(String field) {
        String safe = field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace(String.valueOf(SEPARATOR), "\\s");
        return safe.startsWith(DITTO) ? "\\" + safe : safe;
    }

    /** What is the same object, or list, as in the line above is not written out to compare it. */
    private static @Nullable String[] fields(
            DecisionLine line, @Nullable DecisionLine before, @Nullable String[] above) {
        boolean sameTime = before != null && before.asOf().equals(line.asOf());
        boolean sameRules = before != null && before.rules().equals(line.rules());
        Question question = line.question();
        return new @Nullable String[] {
            line.kind().name(),
            sameTime ? above[1] : line.asOf().toString(),
            line.hash(),
            question == null ? null : question.giver(),
            question == null ? null : question.receiver(),
            question == null ? null : question.role(),
            question == null ? null : question.category(),
            question == null ? null : question.purpose(),
            question == null ? null : question.phase(),
            question == null ? null : question.form().name(),
            line.facts(),
            line.outcome().name(),
            sameRules ? above[12] : String.join(" ", line.rules()),
            line.found() == null ? null : line.found().toString(),
            line.activity()
        };
    }

    /** What was written. */
    static List<DecisionLine> read(String trace, String text) {
        List<DecisionLine> lines = new ArrayList<>();
        @Nullable String[] above = new String[FIELDS];
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                above = fields(line, above);
                lines.add(line(trace, above));
            }
        }
        return List.copyOf(lines);
    }

    private static @Nullable String[] fields(String line, @Nullable String[] above) {
        String[] written = line.split("\t", -1);
        @Nullable String[] fields = new String[FIELDS];
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = written[i].isEmpty() ? null : written[i].equals(DITTO) ? above[i] : unescaped(written[i]);
        }
        return fields;
    }

    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                char escaped = field.charAt(++i);
                text.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 's' -> SEPARATOR;
                            default -> escaped;
                        });
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static DecisionLine line(String trace, @Nullable String[] of) {
        return new DecisionLine(
                DecisionLine.Kind.valueOf(there(of[0])),
                trace,
                Instant.parse(there(of[1])),
                of[2],
                of[3] == null ? null : question(of),
                there(of[10]),
                DecisionLine.Outcome.valueOf(there(of[11])),
                of[12] == null ? List.of() : Arrays.asList(of[12].split(" ", -1)),
                of[13] == null ? null : Integer.valueOf(of[13]),
                of[14]);
    }

    private static Question question(@Nullable String[] of) {
        return new Question(
                there(of[3]),
                there(of[4]),
                there(of[5]),
                there(of[6]),
                there(of[7]),
                there(of[8]),
                Extent.valueOf(there(of[9])));
    }

    private static String there(@Nullable String field) {
        return field == null ? "" : field;
    }
}
