package nl.perspectief.covenant.export;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Purpose;

/**
 * The rules as an ODRL 2.2 agreement in JSON-LD, with terms of the W3C Data Privacy Vocabulary where those exist, for
 * exchange and for reading.
 *
 * <p>A prohibition wins ({@code conflict}). A fact is a left operand; that it is absent is neither true nor false. So a
 * permission has {@code eq true} for each condition, which an absent fact does not meet; a prohibition has {@code neq false}
 * for each of its own conditions, and, when it can be lifted, one of its exceptions {@code neq true}, which an absent fact
 * does meet: exactly when {@code Specification.works} is not FALSE.
 */
public final class OdrlPolicy {
    private final Covenant covenant;
    private final Iris iris;

    private OdrlPolicy(Covenant covenant) {
        this.covenant = covenant;
        this.iris = new Iris(covenant);
    }

    public static String of(Covenant covenant) {
        return Json.of(new OdrlPolicy(covenant).agreement());
    }

    private Map<String, Object> agreement() {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put(
                "@context",
                List.of(
                        "http://www.w3.org/ns/odrl.jsonld",
                        object("dpv", "https://w3id.org/dpv#", "dcterms", "http://purl.org/dc/terms/")));
        policy.put("@type", "Agreement");
        policy.put("uid", "urn:perspectief:covenant:hash:" + covenant.hash());
        policy.put("profile", iris.own("profile", covenant.version()));
        policy.put("conflict", "prohibit");
        policy.put("dcterms:title", covenant.title());
        policy.put("permission", rules(Effect.PERMIT));
        policy.put("prohibition", rules(Effect.FORBID));
        policy.put("@included", words());
        return policy;
    }

    private List<Map<String, Object>> rules(Effect effect) {
        return covenant.rules().stream()
                .filter(rule -> rule.effect() == effect)
                .map(this::rule)
                .toList();
    }

    private Map<String, Object> rule(Rule rule) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("uid", iris.own("rule", rule.id()));
        written.put("dcterms:source", rule.article());
        written.put("assigner", named(rule, Dimension.GIVER, "partner"));
        written.put("assignee", named(rule, Dimension.RECEIVER, "partner"));
        written.put("target", named(rule, Dimension.CATEGORY, "category"));
        written.put("action", "use");
        written.put("constraint", constraints(rule));
        written.put(
                "dpv:hasLegalBasis",
                rule.grounds().stream()
                        .map(id -> Map.of("@id", iris.of("ground", id)))
                        .toList());
        if (rule.effect() == Effect.PERMIT) {
            written.put("duty", duties(rule));
        }
        return written;
    }

    private List<String> named(Rule rule, Dimension dimension, String kind) {
        return Words.of(rule, dimension, covenant.vocabulary()).stream()
                .map(id -> iris.of(kind, id))
                .toList();
    }

    private List<Object> constraints(Rule rule) {
        List<Object> constraints = new ArrayList<>();
        constraints.add(anyOf("purpose", named(rule, Dimension.PURPOSE, "purpose")));
        constraints.add(anyOf(iris.own("operand", "role"), named(rule, Dimension.ROLE, "role")));
        constraints.add(anyOf(iris.own("operand", "phase"), named(rule, Dimension.PHASE, "phase")));
        constraints.add(anyOf(
                iris.own("operand", "form"),
                Words.forms(rule).stream().map(form -> iris.own("form", form)).toList()));
        boolean permit = rule.effect() == Effect.PERMIT;
        rule.all().forEach(id -> constraints.add(permit ? fact(id, "eq", true) : fact(id, "neq", false)));
        if (!rule.unless().isEmpty()) {
            constraints.add(object(
                    "@type",
                    "LogicalConstraint",
                    "or",
                    rule.unless().stream().map(id -> fact(id, "neq", true)).toList()));
        }
        return constraints;
    }

    private static Map<String, Object> anyOf(String operand, List<String> iris) {
        return constraint(
                operand, "isAnyOf", iris.stream().map(iri -> Map.of("@id", iri)).toList());
    }

    private Map<String, Object> fact(String condition, String operator, boolean truth) {
        return constraint(iris.own("fact", condition), operator, truth);
    }

    /** Two members in this order. */
    private static Map<String, Object> object(String one, Object first, String other, Object second) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(one, first);
        object.put(other, second);
        return object;
    }

    private static Map<String, Object> constraint(String left, String operator, Object right) {
        Map<String, Object> constraint = new LinkedHashMap<>();
        constraint.put("leftOperand", left);
        constraint.put("operator", operator);
        constraint.put("rightOperand", right);
        return constraint;
    }

    private List<Map<String, Object>> duties(Rule rule) {
        Set<Obligation> obligations = EnumSet.of(Obligation.LOG);
        obligations.addAll(rule.obligations());
        List<Map<String, Object>> duties = new ArrayList<>();
        for (Obligation obligation : obligations) {
            duties.add(Map.of(
                    "action",
                    obligation == Obligation.INFORM
                            ? "inform"
                            : iris.own("action", obligation.english().replace(' ', '-'))));
        }
        if (rule.keep() != null) {
            Map<String, Object> delete = new LinkedHashMap<>();
            delete.put("action", "delete");
            delete.put(
                    "constraint",
                    List.of(constraint(
                            "delayPeriod",
                            "lteq",
                            object(
                                    "@type",
                                    "http://www.w3.org/2001/XMLSchema#duration",
                                    "@value",
                                    rule.keep().period().toString()))));
            duties.add(delete);
        }
        return duties;
    }

    /** What the ids stand for, in words, and what DPV calls them. */
    private List<Map<String, Object>> words() {
        List<Map<String, Object>> words = new ArrayList<>();
        covenant.partners().forEach(it -> words.add(word("partner", it, "Party")));
        for (Category category : covenant.vocabulary().categories()) {
            words.add(word("category", category, Iris.of(category.sensitivity())));
        }
        for (Purpose purpose : covenant.vocabulary().purposes()) {
            words.add(word("purpose", purpose, "dpv:Purpose"));
        }
        for (Ground ground : covenant.vocabulary().grounds()) {
            words.add(word("ground", ground, "dpv:LegalBasis"));
        }
        covenant.conditions().forEach(it -> words.add(word("fact", it, "LeftOperand")));
        return words;
    }

    private Map<String, Object> word(String kind, Named named, String type) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("@id", kind.equals("fact") ? iris.own(kind, named.id()) : iris.of(kind, named.id()));
        word.put("@type", type);
        word.put("dcterms:title", named.name());
        List<Map<String, String>> terms = named.means().stream()
                .flatMap(meaning -> meaning.term().stream())
                .sorted()
                .map(term -> Map.of("@id", term))
                .toList();
        if (!terms.isEmpty()) {
            word.put("http://www.w3.org/2004/02/skos/core#broadMatch", terms);
        }
        return word;
    }
}
