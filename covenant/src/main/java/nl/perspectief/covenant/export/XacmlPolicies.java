package nl.perspectief.covenant.export;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Dimension;

/**
 * The rules as one XACML 3.0 policy set. Within, a denial overrides; around it, whatever is not a permit is a denial, so
 * that not applicable and indeterminate refuse.
 *
 * <p>A fact is a boolean attribute of the environment that may be absent. Known true is: the set of its values is exactly
 * {true}; known false: exactly {false}. A permission wants each of its conditions known true. A prohibition applies unless
 * one of its own conditions is known false, or its exceptions are all known true: exactly when {@code Specification.works}
 * is not FALSE. A permission names every word, {@code alle} too, so that a request with an unknown word has no permission.
 */
public final class XacmlPolicies {
    /** Prefix of every attribute that a request has: giver, receiver, role, category, purpose, phase, form. */
    public static final String ATTRIBUTE = "urn:perspectief:covenant:";
    /** Prefix of the attribute of a condition. */
    public static final String FACT = ATTRIBUTE + "fact:";
    /** The category of all attributes. */
    public static final String ENVIRONMENT = "urn:oasis:names:tc:xacml:3.0:attribute-category:environment";

    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final String BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean";
    private static final String FUNCTION = "urn:oasis:names:tc:xacml:1.0:function:";

    private final Covenant covenant;
    private final Xml xml;

    private XacmlPolicies(Covenant covenant) {
        this.covenant = covenant;
        this.xml = new Xml(
                "urn:oasis:names:tc:xacml:3.0:core:schema:wd-17",
                "PolicySet",
                "PolicySetId",
                id(covenant),
                "Version",
                "1.0",
                "PolicyCombiningAlgId",
                "urn:oasis:names:tc:xacml:3.0:policy-combining-algorithm:deny-unless-permit");
    }

    /** The id of the policy set. */
    public static String id(Covenant covenant) {
        return ATTRIBUTE + covenant.hash();
    }

    public static String of(Covenant covenant) {
        return new XacmlPolicies(covenant).write();
    }

    private String write() {
        xml.leaf("Description", covenant.title());
        xml.empty("Target");
        xml.within(
                "Policy",
                () -> {
                    xml.empty("Target");
                    covenant.rules().forEach(this::rule);
                },
                "PolicyId",
                id(covenant) + ":rules",
                "Version",
                "1.0",
                "RuleCombiningAlgId",
                "urn:oasis:names:tc:xacml:3.0:rule-combining-algorithm:deny-overrides");
        return xml.end();
    }

    private void rule(Rule rule) {
        boolean permit = rule.effect() == Effect.PERMIT;
        xml.within(
                "Rule",
                () -> {
                    xml.leaf("Description", rule.article() + "; " + String.join(", ", rule.grounds()));
                    xml.within("Target", () -> target(rule, permit));
                    if (!rule.all().isEmpty() || !rule.unless().isEmpty()) {
                        xml.within("Condition", () -> condition(rule, permit));
                    }
                    if (permit) {
                        xml.within("ObligationExpressions", () -> obligations(rule));
                    }
                },
                "RuleId",
                rule.id(),
                "Effect",
                permit ? "Permit" : "Deny");
    }

    private void target(Rule rule, boolean permit) {
        for (Dimension dimension : Dimension.values()) {
            if (permit || !rule.scope(dimension).all()) {
                anyOf(Words.key(dimension), Words.of(rule, dimension, covenant.vocabulary()));
            }
        }
        anyOf("form", Words.forms(rule));
    }

    private void anyOf(String attribute, List<String> values) {
        xml.within("AnyOf", () -> values.forEach(value -> xml.within("AllOf", () -> match(attribute, value))));
    }

    private void match(String attribute, String value) {
        xml.within(
                "Match",
                () -> {
                    xml.leaf("AttributeValue", value, "DataType", STRING);
                    designator(ATTRIBUTE + attribute, STRING);
                },
                "MatchId",
                FUNCTION + "string-equal");
    }

    private void designator(String attribute, String type) {
        xml.empty(
                "AttributeDesignator",
                "Category",
                ENVIRONMENT,
                "AttributeId",
                attribute,
                "DataType",
                type,
                "MustBePresent",
                "false");
    }

    private void condition(Rule rule, boolean permit) {
        if (permit) {
            apply("and", () -> rule.all().forEach(id -> known(id, true)));
        } else {
            apply(
                    "not",
                    () -> apply("or", () -> {
                        rule.all().forEach(id -> known(id, false));
                        if (!rule.unless().isEmpty()) {
                            apply("and", () -> rule.unless().forEach(id -> known(id, true)));
                        }
                    }));
        }
    }

    private void known(String condition, boolean truth) {
        apply("boolean-set-equals", () -> {
            designator(FACT + condition, BOOLEAN);
            apply("boolean-bag", () -> xml.leaf("AttributeValue", Boolean.toString(truth), "DataType", BOOLEAN));
        });
    }

    private void apply(String function, Runnable arguments) {
        xml.within("Apply", arguments, "FunctionId", FUNCTION + function);
    }

    /** What {@code Specification.permit} asks of one rule: what it says, always the log, and the end of its term. */
    private void obligations(Rule rule) {
        Set<Obligation> obligations = EnumSet.of(Obligation.LOG);
        obligations.addAll(rule.obligations());
        if (rule.keep() != null) {
            obligations.add(Obligation.EXPIRE);
        }
        for (Obligation obligation : obligations) {
            xml.within(
                    "ObligationExpression",
                    () -> {
                        if (obligation == Obligation.LOG) {
                            assignment("onward", rule.onward().english());
                        }
                        if (obligation == Obligation.EXPIRE && rule.keep() != null) {
                            assignment("keep", rule.keep().period().toString());
                        }
                    },
                    "ObligationId",
                    ATTRIBUTE + "obligation:" + obligation.english().replace(' ', '-'),
                    "FulfillOn",
                    "Permit");
        }
    }

    private void assignment(String name, String value) {
        xml.within(
                "AttributeAssignmentExpression",
                () -> xml.leaf("AttributeValue", value, "DataType", STRING),
                "AttributeId",
                ATTRIBUTE + name);
    }
}
