package nl.perspectief.benchmarks;

import com.googlecode.aviator.runtime.type.AviatorBoolean;
import com.googlecode.aviator.runtime.type.AviatorObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.oracles.Oracle;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;
import org.casbin.jcasbin.util.function.CustomFunction;

/** jCasbin: a policy a rule, sets between bars, and two functions of its own for what it has no words for. */
final class Casbin implements Oracle {
    private static final String MODEL = """
            [request_definition]
            r = giver, receiver, role, category, purpose, phase, form, held, refuted
            [policy_definition]
            p = giver, receiver, role, category, purpose, phase, form, all, unless, eft
            [policy_effect]
            e = some(where (p.eft == allow)) && !some(where (p.eft == deny))
            [matchers]
            m = within(p.receiver, r.receiver) && within(p.category, r.category) && within(p.giver, r.giver) \
            && within(p.role, r.role) && within(p.purpose, r.purpose) && within(p.phase, r.phase) \
            && within(p.form, r.form) && works(p.all, p.unless, p.eft, r.held, r.refuted)
            """;

    private final Covenant covenant;
    private final Enforcer enforcer;

    Casbin(Covenant covenant) {
        this.covenant = covenant;
        Model model = new Model();
        model.loadModelFromText(MODEL);
        this.enforcer = new Enforcer(model);
        enforcer.enableLog(false);
        enforcer.addFunction("within", new Within());
        enforcer.addFunction("works", new Works());
        covenant.rules().forEach(rule -> enforcer.addPolicy(policy(rule)));
    }

    private static List<String> policy(Rule rule) {
        boolean permit = rule.effect() == Effect.PERMIT;
        List<String> policy = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            policy.add(set(rule.scope(dimension).members().stream().sorted()));
        }
        policy.add(set(Stream.of(Extent.values())
                .filter(form -> permit ? rule.form().covers(form) : form.covers(rule.form()))
                .map(Extent::english)));
        policy.add(set(rule.all().stream()));
        policy.add(set(rule.unless().stream()));
        policy.add(permit ? "allow" : "deny");
        return policy;
    }

    private static String set(Stream<String> words) {
        StringBuilder set = new StringBuilder("|");
        words.forEach(word -> set.append(word).append('|'));
        return set.toString();
    }

    @Override
    public Object request(Question question, Facts facts) {
        Set<String> held = new HashSet<>();
        Set<String> refuted = new HashSet<>();
        for (Condition condition : covenant.conditions()) {
            switch (facts.of(condition.id())) {
                case TRUE -> held.add(condition.id());
                case FALSE -> refuted.add(condition.id());
                case UNKNOWN -> {}
            }
        }
        return new Object[] {
            question.giver(),
            question.receiver(),
            question.role(),
            question.category(),
            question.purpose(),
            question.phase(),
            question.form().english(),
            held,
            refuted
        };
    }

    @Override
    public boolean permits(Object request) {
        return enforcer.enforce((Object[]) request);
    }

    private static final class Within extends CustomFunction {
        private static final long serialVersionUID = 1L;

        @Override
        public String getName() {
            return "within";
        }

        @Override
        public AviatorObject call(Map<String, Object> env, AviatorObject set, AviatorObject word) {
            String words = (String) set.getValue(env);
            return AviatorBoolean.valueOf(words.contains("|" + word.getValue(env) + "|"));
        }
    }

    private static final class Works extends CustomFunction {
        private static final long serialVersionUID = 1L;

        private static final Map<String, Set<String>> PARSED = new HashMap<>();

        @Override
        public String getName() {
            return "works";
        }

        private static Set<String> parsed(Object set) {
            return PARSED.computeIfAbsent((String) set, text -> {
                Set<String> words = new HashSet<>(List.of(text.split("\\|")));
                words.remove("");
                return words;
            });
        }

        @Override
        public AviatorObject call(
                Map<String, Object> env,
                AviatorObject all,
                AviatorObject unless,
                AviatorObject effect,
                AviatorObject held,
                AviatorObject refuted) {
            Set<?> known = (Set<?>) held.getValue(env);
            Set<String> needed = parsed(all.getValue(env));
            if ("allow".equals(effect.getValue(env))) {
                return AviatorBoolean.valueOf(known.containsAll(needed));
            }
            Set<?> denied = (Set<?>) refuted.getValue(env);
            Set<String> lifting = parsed(unless.getValue(env));
            boolean impossible =
                    needed.stream().anyMatch(denied::contains) || !lifting.isEmpty() && known.containsAll(lifting);
            return AviatorBoolean.valueOf(!impossible);
        }
    }
}
