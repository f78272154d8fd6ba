package nl.perspectief.installation.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import nl.perspectief.attachments.scanning.ScannerAddress;
import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.Unusable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * The settings that only the environment has, read as the application will, before anything is made for it.
 *
 * @param setting as the application names it
 * @param wants for the person who set it
 */
record Tuning<T>(String setting, Class<T> type, Predicate<T> allowed, String wants) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final String TERM = "een duur van een minuut tot 31 dagen, zoals 30m of 10h";

    private static final List<Tuning<?>> ALL = List.of(
            new Tuning<>("perspectief.session-timeout", Duration.class, Tuning::isTerm, TERM),
            new Tuning<>("perspectief.session-longest", Duration.class, Tuning::isTerm, TERM),
            number("perspectief.sessions-most", 1_000),
            number("perspectief.limits.people-per-address", 100_000),
            number("perspectief.limits.seconds-to-arrive", 600),
            new Tuning<>(
                    "perspectief.attachments.scanner",
                    String.class,
                    address -> ScannerAddress.of(address.strip()).isPresent(),
                    "het adres van clamd, zoals tcp://127.0.0.1:3310 of unix:/run/clamav/clamd.ctl"),
            new Tuning<>("perspectief.attachments.scanner-required", Boolean.class, _ -> true, "true of false"),
            new Tuning<>(
                    "perspectief.health.least-free",
                    DataSize.class,
                    size -> !size.isNegative(),
                    "een hoeveelheid schijfruimte, zoals 500MB of 2GB"));

    private static Tuning<Integer> number(String setting, int most) {
        return new Tuning<>(
                setting, Integer.class, number -> number >= 1 && number <= most, "een getal van 1 tot en met " + most);
    }

    private static boolean isTerm(Duration term) {
        return term.compareTo(SHORTEST) >= 0 && term.compareTo(LONGEST) <= 0;
    }

    /** @throws Unusable naming the first setting that cannot be used */
    static void refuse(Map<String, String> environment) {
        Binder binder = new Binder(Objects.requireNonNull(ConfigurationPropertySource.from(
                new SystemEnvironmentPropertySource("systemEnvironment", new HashMap<>(environment)))));
        ALL.forEach(setting -> setting.refuse(binder, environment));
    }

    private void refuse(Binder binder, Map<String, String> environment) {
        if (!usable(binder)) {
            throw new Unusable(variable() + " wil " + wants + "; er staat "
                    + CleanText.of(environment.getOrDefault(variable(), "iets anders")) + ".");
        }
    }

    private boolean usable(Binder binder) {
        try {
            return binder.bind(setting, type).map(allowed::test).orElse(true);
        } catch (BindException _) {
            return false;
        }
    }

    private String variable() {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }
}
