package nl.perspectief.oracles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.export.XacmlPolicies;
import nl.perspectief.covenant.vocabulary.Condition;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.ow2.authzforce.core.pdp.api.AttributeFqn;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequest;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.BooleanValue;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;

/** XACML 3.0, by AuthzForce in this process. */
public final class XacmlOracle implements Oracle {
    private static final String CONFIGURATION = """
            <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8"
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="8.0">
              <policyProvider id="covenant" xsi:type="StaticPolicyProvider">
                <policyLocation>${PARENT_DIR}/policy.xml</policyLocation>
              </policyProvider>
              <rootPolicyRef>%s</rootPolicyRef>
            </pdp>
            """;

    private final Covenant covenant;
    private final BasePdpEngine engine;
    private final Map<String, AttributeFqn> names = new HashMap<>();

    /** @param folder an empty one, in which the policy and the configuration are written */
    public XacmlOracle(Covenant covenant, Path folder) {
        this.covenant = covenant;
        System.setProperty("javax.xml.accessExternalSchema", "all");
        try {
            Files.writeString(folder.resolve("policy.xml"), XacmlPolicies.of(covenant));
            Path configuration = folder.resolve("pdp.xml");
            Files.writeString(configuration, CONFIGURATION.formatted(XacmlPolicies.id(covenant)));
            this.engine = new BasePdpEngine(
                    PdpEngineConfiguration.getInstance(configuration.toUri().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Object request(Question question, Facts facts) {
        DecisionRequestBuilder<?> request =
                engine.newRequestBuilder(1, 7 + covenant.conditions().size());
        word(request, "giver", question.giver());
        word(request, "receiver", question.receiver());
        word(request, "role", question.role());
        word(request, "category", question.category());
        word(request, "purpose", question.purpose());
        word(request, "phase", question.phase());
        word(request, "form", question.form().english());
        for (Condition condition : covenant.conditions()) {
            Truth truth = facts.of(condition.id());
            if (truth != Truth.UNKNOWN) {
                request.putNamedAttributeIfAbsent(
                        name(XacmlPolicies.FACT + condition.id()),
                        Bags.singletonAttributeBag(
                                StandardDatatypes.BOOLEAN, BooleanValue.valueOf(truth == Truth.TRUE)));
            }
        }
        return request.build(false);
    }

    private void word(DecisionRequestBuilder<?> request, String attribute, String value) {
        request.putNamedAttributeIfAbsent(
                name(XacmlPolicies.ATTRIBUTE + attribute),
                Bags.singletonAttributeBag(StandardDatatypes.STRING, new StringValue(value)));
    }

    private AttributeFqn name(String id) {
        return names.computeIfAbsent(
                id, attribute -> AttributeFqns.newInstance(XacmlPolicies.ENVIRONMENT, Optional.empty(), attribute));
    }

    @Override
    public boolean permits(Object request) {
        return engine.evaluate((DecisionRequest) request).getDecision() == DecisionType.PERMIT;
    }
}
