package nl.perspectief.installation.settings;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.installation.database.Owner;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.shared.Unusable;

/**
 * Options as the settings that the application starts with: embedded with generated secrets, or external with given ones.
 * The owner of the tables is in none of them.
 */
public final class Settings {
    private static final Map<String, String> GIVEN = Map.of(
            "database-url", "spring.datasource.url",
            "database-user", "spring.datasource.username",
            "database-password", "spring.datasource.password",
            "pseudonym-key", "perspectief.pseudonym-key",
            "issuer", "perspectief.issuer.uri",
            "client-id", "perspectief.issuer.client-id",
            "client-secret", "perspectief.issuer.client-secret",
            "public-url", "perspectief.public-url");
    private static final List<String> SECRETS =
            List.of("database-password", "database-owner-password", "client-secret", "pseudonym-key", "session-key");
    private static final int SHORTEST_SECRET = 16;

    private Settings() {}

    public static Map<String, Object> embedded(Options options, String databaseUrl, Secrets secrets, boolean demo) {
        Map<String, Object> settings = common(options);
        settings.put("spring.datasource.url", databaseUrl);
        settings.put("spring.datasource.username", "perspectief_app");
        settings.put("spring.datasource.password", secrets.of("database-app"));
        settings.put("perspectief.pseudonym-key", secrets.of("pseudonym-key"));
        settings.put("perspectief.session-key", secrets.of("session-key"));
        settings.put("perspectief.issuer.embedded", "true");
        settings.put("perspectief.issuer.uri", options.publicUrl());
        settings.put("perspectief.issuer.client-id", "perspectief");
        settings.put("perspectief.issuer.client-secret", secrets.of("client-secret"));
        settings.put("perspectief.issuer.account-key", secrets.of("account-key"));
        settings.put(
                "perspectief.issuer.key-file",
                options.data().resolve("signing-key.json").toString());
        settings.put("perspectief.data-folder", options.data().toString());
        settings.put("perspectief.public-url", options.publicUrl());
        settings.put("perspectief.demo", Boolean.toString(demo));
        settings.put("perspectief.one-click", Boolean.toString(demo && Demo.oneClick(options)));
        if (demo) {
            settings.putIfAbsent("perspectief.partnership", "Lichtendal");
        }
        return settings;
    }

    public static Map<String, Object> external(Options options) {
        demand(options, GIVEN.keySet());
        if (options.flag("database-owner-password").isPresent()) {
            throw new Unusable("De eigenaar van de database hoort niet bij een draaiende Perspectief. Haal "
                    + Options.variable("database-owner-password")
                    + " weg; alleen opdrachten zoals migrate en sign hebben haar nodig.");
        }
        Map<String, Object> settings = common(options);
        GIVEN.forEach(
                (flag, setting) -> settings.put(setting, options.flag(flag).orElseThrow()));
        settings.put("perspectief.public-url", options.publicUrl());
        options.flag("session-key").ifPresent(key -> settings.put("perspectief.session-key", key));
        settings.put("perspectief.issuer.embedded", "false");
        settings.put(
                "perspectief.issuer.required-acr", options.flag("required-acr").orElse(""));
        settings.put("perspectief.demo", "false");
        settings.put("perspectief.one-click", "false");
        return settings;
    }

    private static Map<String, Object> common(Options options) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", options.port());
        settings.put("server.address", options.address());
        options.flag("partnership").ifPresent(name -> settings.put("perspectief.partnership", name));
        Outside.put(options, options.publicUrl(), settings);
        return settings;
    }

    /** The owner of an external database, for a command. */
    public static Owner owner(Options options) {
        demand(options, List.of("database-url", "database-owner", "database-owner-password"));
        return new Owner(
                options.flag("database-url").orElseThrow(),
                options.flag("database-owner").orElseThrow(),
                options.flag("database-owner-password").orElseThrow());
    }

    private static void demand(Options options, Collection<String> flags) {
        String missing = flags.stream()
                .filter(flag -> options.flag(flag).isEmpty())
                .sorted()
                .map(flag -> "--" + flag + " (" + Options.variable(flag) + ")")
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Unusable("Voor een eigen database en aanmelddienst ontbreekt nog: " + missing + ".");
        }
        SECRETS.forEach(flag -> options.flag(flag).ifPresent(secret -> refuseWeak(flag, secret)));
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
