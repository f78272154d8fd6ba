package nl.perspectief.oracles;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.HashMap;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.export.CedarPolicies;
import nl.perspectief.covenant.vocabulary.Condition;

/** Cedar, by its Rust engine, with the policies parsed beforehand. */
public final class CedarOracle implements Oracle {
    private static final EntityTypeName PARTNER = type("Partner");
    private static final EntityTypeName CATEGORY = type("Category");
    private static final EntityUID READ = type("Action").of("read");

    private final Covenant covenant;
    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final Entities none = new Entities();
    private final PolicySet policies;

    public CedarOracle(Covenant covenant) {
        this.covenant = covenant;
        try {
            this.policies = PolicySet.parsePolicies(CedarPolicies.of(covenant));
            policies.cache();
        } catch (AuthException | CacheException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name).orElseThrow();
    }

    /** What Cedar's strict validator finds wrong with the policies, given their schema; empty when nothing. */
    public String problems() {
        try {
            Schema schema = new Schema(CedarPolicies.schema(covenant));
            ValidationResponse response = engine.validate(new ValidationRequest(schema, policies));
            return response.validationPassed() ? "" : response.toString();
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Object request(Question question, Facts facts) {
        Map<String, Value> context = new HashMap<>();
        context.put("giver", new PrimString(question.giver()));
        context.put("role", new PrimString(question.role()));
        context.put("purpose", new PrimString(question.purpose()));
        context.put("phase", new PrimString(question.phase()));
        context.put("form", new PrimString(question.form().english()));
        context.put("facts", new CedarMap(known(facts)));
        return new AuthorizationRequest(
                PARTNER.of(question.receiver()), READ, CATEGORY.of(question.category()), context);
    }

    private Map<String, Value> known(Facts facts) {
        Map<String, Value> known = new HashMap<>();
        for (Condition condition : covenant.conditions()) {
            Truth truth = facts.of(condition.id());
            if (truth != Truth.UNKNOWN) {
                known.put(condition.id(), new PrimBool(truth == Truth.TRUE));
            }
        }
        return known;
    }

    @Override
    public boolean permits(Object request) {
        try {
            AuthorizationResponse response = engine.isAuthorized((AuthorizationRequest) request, policies, none);
            return response.success
                    .orElseThrow(() -> new IllegalStateException(response.toString()))
                    .isAllowed();
        } catch (AuthException e) {
            throw new IllegalStateException(e);
        }
    }
}
