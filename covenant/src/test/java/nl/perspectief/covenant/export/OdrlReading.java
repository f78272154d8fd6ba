package nl.perspectief.covenant.export;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Decides by the exported JSON alone, as ODRL has it: a prohibition wins, an absent operand equals nothing. */
final class OdrlReading {
    private final Map<?, ?> policy;
    private final Iris iris;

    OdrlReading(Covenant covenant) {
        this.policy = (Map<?, ?>) Objects.requireNonNull(
                new Load(LoadSettings.builder().setCodePointLimit(50_000_000).build())
                        .loadFromString(OdrlPolicy.of(covenant)));
        this.iris = new Iris(covenant);
    }

    Map<?, ?> policy() {
        return policy;
    }

    boolean permits(Question question, Facts facts) {
        return any("permission", question, facts) && !any("prohibition", question, facts);
    }

    private boolean any(String rules, Question question, Facts facts) {
        return list(policy, rules).stream().anyMatch(rule -> applies((Map<?, ?>) rule, question, facts));
    }

    private boolean applies(Map<?, ?> rule, Question question, Facts facts) {
        return list(rule, "assigner").contains(iris.of("partner", question.giver()))
                && list(rule, "assignee").contains(iris.of("partner", question.receiver()))
                && list(rule, "target").contains(iris.of("category", question.category()))
                && list(rule, "constraint").stream().allMatch(it -> holds((Map<?, ?>) it, question, facts));
    }

    private boolean holds(Map<?, ?> constraint, Question question, Facts facts) {
        if (constraint.containsKey("or")) {
            return list(constraint, "or").stream().anyMatch(it -> holds((Map<?, ?>) it, question, facts));
        }
        String left = (String) get(constraint, "leftOperand");
        if (left.contains(":fact:")) {
            String id = URLDecoder.decode(left.substring(left.indexOf(":fact:") + 6), StandardCharsets.UTF_8);
            Truth truth = facts.of(id);
            boolean equal = truth == Truth.of((Boolean) get(constraint, "rightOperand"));
            return switch ((String) get(constraint, "operator")) {
                case "eq" -> equal;
                case "neq" -> !equal;
                default -> throw new AssertionError(constraint.toString());
            };
        }
        return list(constraint, "rightOperand").contains(Map.of("@id", asked(left, question)));
    }

    private String asked(String left, Question question) {
        return switch (left.substring(left.lastIndexOf(':') + 1)) {
            case "purpose" -> iris.of("purpose", question.purpose());
            case "role" -> iris.of("role", question.role());
            case "phase" -> iris.of("phase", question.phase());
            case "form" -> iris.own("form", question.form().english());
            default -> throw new AssertionError(left);
        };
    }

    private static Object get(Map<?, ?> object, String key) {
        return Objects.requireNonNull(object.get(key), key);
    }

    static Collection<?> list(Map<?, ?> object, String key) {
        return (List<?>) get(object, key);
    }
}
