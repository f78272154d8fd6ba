package nl.perspectief.covenant.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * The rules as Cedar policies. The receiver is the principal, the category the resource; giver, role, purpose, phase and
 * form stand in the context, and so do the facts, as {@code facts}.
 *
 * <p>Cedar knows true and false, and skips a policy that errs; the covenant knows unknown, and refuses. So a fact is asked
 * only after {@code has}, and compared with {@code ==}, which never errs. A permission wants each of its conditions present
 * and true. A prohibition counts unless one of its own conditions is present and false, or its exceptions are all present
 * and true: exactly when {@code Specification.works} is not FALSE. A permission names every word, {@code alle} too, so that
 * a request with a word that is unknown, or without one, has no permission.
 */
public final class CedarPolicies {
    private static final List<Dimension> CONTEXT =
            List.of(Dimension.GIVER, Dimension.ROLE, Dimension.PURPOSE, Dimension.PHASE);
    private static final String AND = "\n  && ";

    private CedarPolicies() {}

    /** All policies, in the order of the document. */
    public static String of(Covenant covenant) {
        return covenant.rules().stream()
                .map(rule -> policy(rule, covenant.vocabulary()))
                .collect(Collectors.joining(
                        "\n", "// " + oneLine(covenant.title()) + "\n// " + covenant.hash() + "\n\n", ""));
    }

    private static String policy(Rule rule, Vocabulary vocabulary) {
        boolean permit = rule.effect() == Effect.PERMIT;
        String doubt = permit ? "" : notKnownFalse(rule.all());
        return "@id(" + text(rule.id()) + ")\n@article(" + text(rule.article()) + ")\n@ground("
                + text(String.join(", ", rule.grounds())) + ")\n"
                + (permit ? "permit" : "forbid") + " (principal, action == Action::\"read\", resource)\nwhen {\n  "
                + String.join(AND, scope(rule, vocabulary)) + "\n}"
                + (permit && !rule.all().isEmpty() ? "\nwhen {\n  " + allTrue(rule.all()) + "\n}" : "")
                + (doubt.isEmpty() ? "" : "\nunless {\n  " + doubt + "\n}")
                + (rule.unless().isEmpty() ? "" : "\nunless {\n  " + allTrue(rule.unless()) + "\n}")
                + ";\n";
    }

    private static List<String> scope(Rule rule, Vocabulary vocabulary) {
        List<String> scope = new ArrayList<>();
        boolean permit = rule.effect() == Effect.PERMIT;
        if (permit || !rule.scope(Dimension.RECEIVER).all()) {
            scope.add(entities("principal", "Partner", Words.of(rule, Dimension.RECEIVER, vocabulary)));
        }
        if (permit || !rule.scope(Dimension.CATEGORY).all()) {
            scope.add(entities("resource", "Category", Words.of(rule, Dimension.CATEGORY, vocabulary)));
        }
        for (Dimension dimension : CONTEXT) {
            if (permit || !rule.scope(dimension).all()) {
                scope.add(strings(Words.key(dimension), Words.of(rule, dimension, vocabulary)));
            }
        }
        scope.add(strings("form", Words.forms(rule)));
        return scope;
    }

    private static String entities(String variable, String type, List<String> ids) {
        return ids.stream()
                .map(id -> type + "::" + text(id))
                .collect(Collectors.joining(", ", variable + " in [", "]"));
    }

    private static String strings(String key, List<String> ids) {
        return ids.isEmpty()
                ? "false"
                : ids.stream()
                        .map(CedarPolicies::text)
                        .collect(Collectors.joining(", ", "[", "].contains(context." + key + ")"));
    }

    private static String allTrue(List<String> conditions) {
        return conditions.stream().map(id -> known(id, true)).collect(Collectors.joining(AND));
    }

    private static String notKnownFalse(List<String> conditions) {
        return conditions.stream().map(id -> known(id, false)).collect(Collectors.joining("\n  || "));
    }

    private static String known(String condition, boolean truth) {
        String id = text(condition);
        return "(context has facts && context.facts has " + id + " && context.facts[" + id + "] == " + truth + ")";
    }

    /** The schema against which the policies are valid. */
    public static String schema(Covenant covenant) {
        String facts = covenant.conditions().stream()
                .map(Condition::id)
                .map(id -> "      " + text(id) + "?: Bool")
                .collect(Collectors.joining(",\n"));
        return """
                entity Partner;
                entity Category;
                action read appliesTo {
                  principal: [Partner],
                  resource: [Category],
                  context: {
                    giver: String,
                    role: String,
                    purpose: String,
                    phase: String,
                    form: String,
                    facts?: {
                %s
                    }
                  }
                };
                """.formatted(facts);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    /** A string literal. */
    private static String text(String text) {
        StringBuilder written = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> written.append("\\\"");
                case '\\' -> written.append("\\\\");
                default -> {
                    if (letter < ' ') {
                        written.append("\\u{")
                                .append(Integer.toHexString(letter))
                                .append('}');
                    } else {
                        written.appendCodePoint(letter);
                    }
                }
            }
        });
        return written.append('"').toString();
    }
}
