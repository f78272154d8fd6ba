package nl.perspectief.installation.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.perspectief.shared.CleanText;
import nl.perspectief.shared.Unusable;

/**
 * What was asked on the command line; each flag may also come from the environment ({@code --database-url} is
 * {@code PERSPECTIEF_DATABASE_URL}). The command line outranks the environment.
 *
 * @param words what follows the command and is no flag
 */
public record Options(Command command, List<String> words, Map<String, String> flags) {
    static final String TRIAL = "dry-run";
    private static final List<String> KNOWN = List.of(
            "port",
            "address",
            "data",
            "demo",
            "open-demo",
            "partnership",
            "session-key",
            "database-url",
            "database-user",
            "database-password",
            "database-owner",
            "database-owner-password",
            "issuer",
            "client-id",
            "client-secret",
            "pseudonym-key",
            "public-url",
            "required-acr",
            "name",
            "function",
            "organisation",
            "roles",
            "signals",
            "cases",
            "seed",
            "log-years",
            "version",
            "covenant",
            "trusted-proxies",
            "security-contact",
            "destroyed-list",
            "log-format",
            "checkpoint",
            "since",
            "all",
            TRIAL);
    /** What of it stands on a page one day. */
    private static final Set<String> SHOWN = Set.of("name", "function", "organisation", "roles");
    /** Never from the environment: what changes once should be asked each time. */
    private static final Set<String> TYPED_ONLY = Set.of("version", "covenant", "checkpoint", "since", "all", TRIAL);

    /** Reads arguments, or says in one line what is wrong with them. */
    public static Options read(String[] arguments, Map<String, String> environment) {
        Map<String, String> flags = new TreeMap<>();
        KNOWN.stream()
                .filter(flag -> !TYPED_ONLY.contains(flag))
                .forEach(flag ->
                        Optional.ofNullable(environment.get(variable(flag))).ifPresent(v -> flags.put(flag, v)));
        TypedLine typed = TypedLine.of(arguments);
        Command command = command(typed.words());
        typed.refuseFlagsOfOthers(command);
        flags.putAll(typed.flags());
        flags.replaceAll((flag, value) -> SHOWN.contains(flag) ? TypedWords.clean("--" + flag, value) : value);
        List<String> words = shown(command, typed.words());
        command.refuseExcess(words);
        if (command.begins()) {
            Tuning.refuse(environment);
        }
        return new Options(command, words, Map.copyOf(flags));
    }

    /** A file system may write the name of a folder in another way than we do. */
    private static List<String> shown(Command command, List<String> words) {
        return command == Command.REGISTER_COVENANT
                ? List.copyOf(words)
                : words.stream()
                        .map(word -> TypedWords.clean("‘" + CleanText.of(word) + "’", word))
                        .toList();
    }

    private static Command command(List<String> words) {
        if (words.isEmpty()) {
            return Command.START;
        }
        String word = words.removeFirst();
        return Command.of(word)
                .orElseThrow(
                        () -> new Unusable("Onbekende opdracht " + word + ". Bekend zijn: " + Command.words() + "."));
    }

    static String known(String argument) {
        String flag = argument.replaceFirst("^--", "");
        if (!KNOWN.contains(flag)) {
            throw new Unusable("Onbekende optie " + argument + ". Bekend zijn: --" + String.join(", --", KNOWN) + ".");
        }
        return flag;
    }

    public static String variable(String flag) {
        return "PERSPECTIEF_" + flag.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    public Optional<String> flag(String name) {
        return Optional.ofNullable(flags.get(name));
    }

    /** Whether all is only tried. */
    public boolean trial() {
        return flag(TRIAL).filter("ja"::equals).isPresent();
    }

    /** External means: a database and issuer of the partnership itself, no demo data, and no generated secrets. */
    public boolean external() {
        return flags.containsKey("database-url") || flags.containsKey("issuer");
    }

    /** The same for the embedded installation in the data folder. */
    public Options embedded() {
        Map<String, String> folder = new TreeMap<>(flags);
        folder.keySet().retainAll(Set.of("data", "demo", "destroyed-list"));
        return new Options(command, words, Map.copyOf(folder));
    }

    public Options onPort(int port) {
        return with("port", Integer.toString(port));
    }

    public Options onData(Path data) {
        return with("data", data.toString());
    }

    private Options with(String flag, String value) {
        Map<String, String> other = new TreeMap<>(flags);
        other.put(flag, value);
        return new Options(command, words, Map.copyOf(other));
    }

    public int port() {
        return number("port", 8080, 1, 65_535);
    }

    /** A number within bounds that make sense for it. */
    public int number(String flag, int otherwise, int least, int most) {
        String value = flags.getOrDefault(flag, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Unusable(
                "--" + flag + " wil een getal van " + least + " tot en met " + most + "; er staat " + value + ".");
    }

    /** Whether each log line is an object of JSON, in the Elastic Common Schema, and not a line to read. */
    public boolean jsonLog() {
        String format = flags.getOrDefault("log-format", "tekst");
        if (!List.of("tekst", "json").contains(format)) {
            throw new Unusable("--log-format is tekst of json; er staat " + format + ".");
        }
        return format.equals("json");
    }

    public Path data() {
        String folder = flags.getOrDefault("data", "data");
        try {
            if (!folder.isBlank()) {
                return Path.of(folder).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException _) {
            // said below
        }
        throw new Unusable("--data wil de naam van een map; er staat ‘" + CleanText.of(folder) + "’.");
    }

    /** On which address of this machine it listens: only for this machine itself, unless another is named. */
    public String address() {
        return flags.getOrDefault("address", "127.0.0.1");
    }

    /** Where browsers find it: scheme, host and port, without a slash at the end. */
    public String publicUrl() {
        String url = flags.getOrDefault("public-url", "http://localhost:" + port());
        if (!isOrigin(url)) {
            throw new Unusable(
                    "--public-url is een adres zoals https://perspectief.voorbeeld.nl, zonder pad en met https"
                            + " (http mag alleen voor deze machine zelf); er staat " + url + ".");
        }
        return url;
    }

    private static boolean isOrigin(String url) {
        try {
            URI uri = new URI(url);
            boolean bare = uri.getHost() != null
                    && uri.getUserInfo() == null
                    && "".equals(uri.getRawPath())
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return bare
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && Demo.isLoopback(uri.getHost()));
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
