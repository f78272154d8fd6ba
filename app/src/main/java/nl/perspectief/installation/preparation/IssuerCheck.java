package nl.perspectief.installation.preparation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.shared.Unusable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an issuer elsewhere is the one that was named. One that cannot be reached now is only warned of: it may come
 * back, and signing in then works.
 */
final class IssuerCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private IssuerCheck() {}

    static void check(String issuer) {
        URI uri = uri(issuer);
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            boolean known = false;
            for (URI metadata : List.of(
                    URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"),
                    uri.resolve("/.well-known/openid-configuration" + uri.getRawPath()))) {
                known = known || named(client, metadata).filter(issuer::equals).isPresent();
            }
            if (!known) {
                throw new Unusable(
                        "--issuer " + issuer + " zegt zelf niet zo te heten (/.well-known/openid-configuration)."
                                + " Neem het adres over zoals de aanmelddienst het noemt, ook wat schuine strepen betreft.");
            }
        } catch (IOException _) {
            System.err.println("Let op: de aanmelddienst " + issuer
                    + " is nu niet te bereiken. Aanmelden kan pas als dat weer lukt (--issuer).");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI uri(String issuer) {
        try {
            URI uri = URI.create(issuer);
            String host = uri.getHost();
            if (host != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && Demo.isLoopback(host))) {
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new Unusable("--issuer is het https-adres van de aanmelddienst; er staat " + issuer + ".");
    }

    private static Optional<String> named(HttpClient client, URI metadata) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(metadata).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        try {
            return Optional.ofNullable(
                    new JsonMapper().readTree(answer.body()).path("issuer").stringValue(null));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
