package nl.perspectief.covenant.export;

import java.util.Optional;
import nl.perspectief.covenant.Covenant;

/** What a covenant can be written as. */
public enum Target {
    CEDAR {
        @Override
        public String write(Covenant covenant) {
            return CedarPolicies.of(covenant);
        }
    },
    XACML {
        @Override
        public String write(Covenant covenant) {
            return XacmlPolicies.of(covenant);
        }
    },
    ODRL {
        @Override
        public String write(Covenant covenant) {
            return OdrlPolicy.of(covenant);
        }
    };

    /** The whole covenant as a text in this language; the same covenant gives the same text. */
    public abstract String write(Covenant covenant);

    /** By the name that people type. */
    public static Optional<Target> of(String written) {
        for (Target target : values()) {
            if (target.name().equalsIgnoreCase(written)) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }
}
