package nl.perspectief.boot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.boot.Options.Unusable;

/** Options as the settings that the application starts with: embedded with generated secrets, or external with given ones. */
final class Settings {
    private static final Map<String, String> GIVEN = Map.of(
            "database-url", "spring.datasource.url",
            "database-user", "spring.datasource.username",
            "database-password", "spring.datasource.password",
            "database-owner", "spring.flyway.user",
            "database-owner-password", "spring.flyway.password",
            "pseudonym-key", "perspectief.pseudonym-key",
            "issuer", "perspectief.issuer.uri",
            "client-id", "perspectief.issuer.client-id",
            "client-secret", "perspectief.issuer.client-secret",
            "public-url", "perspectief.public-url");
    private static final List<String> SECRETS =
            List.of("database-password", "database-owner-password", "client-secret", "pseudonym-key");
    private static final int SHORTEST_SECRET = 16;

    private Settings() {}

    static Map<String, Object> embedded(Options options, String databaseUrl, Secrets secrets, boolean demo) {
        String origin = options.flag("public-url").orElse("http://localhost:" + options.port());
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", options.port());
        settings.put("spring.datasource.url", databaseUrl);
        settings.put("spring.datasource.username", "perspectief_app");
        settings.put("spring.datasource.password", secrets.of("database-app"));
        settings.put("spring.flyway.user", "perspectief_owner");
        settings.put("spring.flyway.password", secrets.of("database-owner"));
        settings.put("perspectief.pseudonym-key", secrets.of("pseudonym-key"));
        settings.put("perspectief.issuer.embedded", "true");
        settings.put("perspectief.issuer.uri", origin);
        settings.put("perspectief.issuer.client-id", "perspectief");
        settings.put("perspectief.issuer.client-secret", secrets.of("client-secret"));
        settings.put("perspectief.issuer.account-key", secrets.of("account-key"));
        settings.put(
                "perspectief.issuer.key-file",
                options.data().resolve("signing-key.json").toString());
        settings.put("perspectief.public-url", origin);
        settings.put("perspectief.demo", "true");
        settings.put("perspectief.partnership", "Lichtendal");
        return settings;
    }

    static Map<String, Object> external(Options options) {
        String missing = GIVEN.keySet().stream()
                .filter(flag -> options.flag(flag).isEmpty())
                .sorted()
                .map(flag -> "--" + flag + " (" + Options.variable(flag) + ")")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Unusable("Voor een eigen database en aanmelddienst ontbreekt nog: " + missing + ".");
        }
        SECRETS.forEach(flag -> refuseWeak(flag, options.flag(flag).orElseThrow()));
        Map<String, Object> settings = new LinkedHashMap<>();
        GIVEN.forEach(
                (flag, setting) -> settings.put(setting, options.flag(flag).orElseThrow()));
        settings.put("server.port", options.port());
        behindAnotherServer(settings);
        settings.put("perspectief.issuer.embedded", "false");
        settings.put(
                "perspectief.issuer.required-acr", options.flag("required-acr").orElse(""));
        settings.put("perspectief.demo", "false");
        return settings;
    }

    /** Browsers come over TLS, which ends at the server in front of this one. */
    private static void behindAnotherServer(Map<String, Object> settings) {
        settings.put("server.forward-headers-strategy", "framework");
        settings.put("server.servlet.session.cookie.secure", "true");
    }

    /** A word that people leave standing is no secret; neither is anything short or made of one character. */
    private static void refuseWeak(String flag, String secret) {
        boolean word = secret.toLowerCase(Locale.ROOT)
                .matches(".*(secret|password|wachtwoord|changeme|perspectief|welkom|postgres|example).*");
        if (word
                || secret.length() < SHORTEST_SECRET
                || secret.chars().distinct().count() < 6) {
            throw new Unusable("--" + flag + " is een standaardwaarde of te kort (minder dan " + SHORTEST_SECRET
                    + " tekens). Maak een eigen geheim, bijvoorbeeld met: openssl rand -base64 32");
        }
    }
}
