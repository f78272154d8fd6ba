package nl.perspectief.identity.issuer;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the issuer says of itself (RFC 8414, section 2): what works here, and no more. */
final class Offered {
    private static final List<String> GRANTS = List.of("authorization_code", "client_credentials");
    private static final List<String> SECRETS = List.of("client_secret_basic");

    /** Tokens are bound to no certificate and no key. */
    private static final Set<String> NOT_HERE =
            Set.of("tls_client_certificate_bound_access_tokens", "dpop_signing_alg_values_supported");

    private Offered() {}

    static void only(Map<String, Object> claims) {
        claims.put("grant_types_supported", GRANTS);
        claims.put("token_endpoint_auth_methods_supported", SECRETS);
        claims.put("revocation_endpoint_auth_methods_supported", SECRETS);
        claims.put("introspection_endpoint_auth_methods_supported", SECRETS);
        claims.keySet().removeAll(NOT_HERE);
    }
}
