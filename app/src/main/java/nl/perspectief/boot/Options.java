package nl.perspectief.boot;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
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
record Options(Command command, List<String> words, Map<String, String> flags) {
    private static final String TRIAL = "dry-run";
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
            "trusted-proxies",
            "security-contact",
            "log-format",
            "checkpoint",
            "since",
            "all",
            TRIAL);
    /** What of it stands on a page one day. */
    private static final Set<String> SHOWN = Set.of("name", "function", "organisation", "roles");
    /** Flags that say all by being there. */
    private static final Set<String> SWITCHES = Set.of("all");
    /** Never from the environment: what changes once should be asked each time. */
    private static final Set<String> TYPED_ONLY = Set.of("version", "checkpoint", "since", "all", TRIAL);
    /** Where a trial is undone at the end; elsewhere the flag would promise what is not kept. */
    private static final Set<Command> TRIABLE = EnumSet.of(
            Command.REGISTER_COVENANT,
            Command.SIGN,
            Command.DPIA,
            Command.POLICE_DECISION,
            Command.NEIGHBOURHOOD,
            Command.USER,
            Command.CLIENT);

    Options {
        if (flags.containsKey(TRIAL) && !TRIABLE.contains(command)) {
            throw new Unusable("--" + TRIAL + " hoort niet bij deze opdracht.");
        }
        if (flags.containsKey("version") && command != Command.SIGN) {
            throw new Unusable("--version hoort alleen bij sign.");
        }
    }

    /** Reads arguments, or says in one line what is wrong with them. */
    static Options read(String[] arguments, Map<String, String> environment) {
        Map<String, String> flags = new TreeMap<>();
        KNOWN.stream()
                .filter(flag -> !TYPED_ONLY.contains(flag))
                .forEach(flag ->
                        Optional.ofNullable(environment.get(variable(flag))).ifPresent(v -> flags.put(flag, v)));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--help") || arguments[i].equals("-h")) {
                words.addFirst("help");
            } else if (!arguments[i].startsWith("-")) {
                words.add(arguments[i]);
            } else if (known(arguments[i]).equals(TRIAL) && !followedByAnswer(arguments, i)) {
                flags.put(TRIAL, "ja");
            } else if (SWITCHES.contains(known(arguments[i]))) {
                flags.put(known(arguments[i]), "ja");
            } else if (i + 1 < arguments.length) {
                flags.put(known(arguments[i]), arguments[++i]);
            } else {
                throw new Unusable("Na --" + known(arguments[i]) + " hoort een waarde te staan.");
            }
        }
        flags.replaceAll((flag, value) -> SHOWN.contains(flag) ? TypedWords.clean("--" + flag, value) : value);
        Command command = command(words);
        return new Options(command, shown(command, words), Map.copyOf(flags));
    }

    /** A file system may write the name of a folder in another way than we do. */
    private static List<String> shown(Command command, List<String> words) {
        return command == Command.REGISTER_COVENANT
                ? List.copyOf(words)
                : words.stream()
                        .map(word -> TypedWords.clean("‘" + CleanText.of(word) + "’", word))
                        .toList();
    }

    /** {@code --dry-run} stands alone, or before yes or no. */
    private static boolean followedByAnswer(String[] arguments, int at) {
        return at + 1 < arguments.length && List.of("ja", "nee").contains(arguments[at + 1]);
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

    private static String known(String argument) {
        String flag = argument.replaceFirst("^--", "");
        if (!KNOWN.contains(flag)) {
            throw new Unusable("Onbekende optie " + argument + ". Bekend zijn: --" + String.join(", --", KNOWN) + ".");
        }
        return flag;
    }

    static String variable(String flag) {
        return "PERSPECTIEF_" + flag.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    Optional<String> flag(String name) {
        return Optional.ofNullable(flags.get(name));
    }

    /** Whether all is only tried. */
    boolean trial() {
        return flag(TRIAL).filter("ja"::equals).isPresent();
    }

    /** External means: a database and issuer of the partnership itself, no demo data, and no generated secrets. */
    boolean external() {
        return flags.containsKey("database-url") || flags.containsKey("issuer");
    }

    /** The same for the embedded installation in the data folder. */
    Options embedded() {
        Map<String, String> folder = new TreeMap<>(flags);
        folder.keySet().retainAll(Set.of("data", "demo"));
        return new Options(command, words, Map.copyOf(folder));
    }

    Options onPort(int port) {
        return with("port", Integer.toString(port));
    }

    Options onData(Path data) {
        return with("data", data.toString());
    }

    private Options with(String flag, String value) {
        Map<String, String> other = new TreeMap<>(flags);
        other.put(flag, value);
        return new Options(command, words, Map.copyOf(other));
    }

    int port() {
        int port = number("port", 8080);
        if (port < 0 || port > 65_535) {
            throw new Unusable("--port ligt tussen 1 en 65535; er staat " + port + ".");
        }
        return port;
    }

    int number(String flag, int otherwise) {
        String value = flags.getOrDefault(flag, Integer.toString(otherwise));
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new Unusable("--" + flag + " wil een getal; er staat " + value + ".");
        }
    }

    /** Whether each log line is an object of JSON, in the Elastic Common Schema, and not a line to read. */
    boolean jsonLog() {
        String format = flags.getOrDefault("log-format", "tekst");
        if (!List.of("tekst", "json").contains(format)) {
            throw new Unusable("--log-format is tekst of json; er staat " + format + ".");
        }
        return format.equals("json");
    }

    Path data() {
        return Path.of(flags.getOrDefault("data", "data")).toAbsolutePath().normalize();
    }

    /** On which address of this machine it listens: only for this machine itself, unless another is named. */
    String address() {
        return flags.getOrDefault("address", "127.0.0.1");
    }

    /** Where browsers find it: scheme, host and port, without a slash at the end. */
    String publicUrl() {
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
