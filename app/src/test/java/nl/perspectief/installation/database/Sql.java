package nl.perspectief.installation.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in the SQL files and in the SQL of the code, and of which module it is. */
final class Sql {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path POLICIES = Path.of("src/main/resources/db/policies");
    private static final Path CODE = Path.of("src/main/java/nl/perspectief");
    private static final Pattern POLICY_FILE = Pattern.compile("R__\\d+_([a-z]+)\\w*\\.sql");
    private static final Pattern RELATION = Pattern.compile("CREATE (?:OR REPLACE )?(?:TABLE|VIEW) (\\w+)");
    private static final Pattern FUNCTION = Pattern.compile("CREATE (?:OR REPLACE )?FUNCTION (\\w+)");
    private static final Pattern POLICY = Pattern.compile("CREATE POLICY (\\w+) ON (\\w+)");

    /** Tables and views whose migrations stay in the history {@code covenants}, which data folders know, with their modules of today. */
    private static final Map<String, Set<String>> OF_COVENANTS = Map.of(
            "register",
                    Set.of(
                            "covenant_version",
                            "covenant_file",
                            "covenant_signature",
                            "dpia",
                            "police_decision",
                            "register_fact",
                            "allowed_flow",
                            "open_flow"),
            "sharing",
                    Set.of(
                            "item",
                            "item_identity",
                            "disclosure",
                            "disclosure_condition",
                            "readable_disclosure",
                            "share_review",
                            "reviewed_register",
                            "attestation",
                            "attestation_words",
                            "receiver_notice",
                            "rights_request",
                            "rights_answer",
                            "same_person",
                            "question_back"),
            "access", Set.of("answer_line", "access_decision"));

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:FROM|JOIN|INTO|UPDATE|LOCK TABLE|TRUNCATE|COPY)\\s+(?:ONLY\\s+)?(?:public\\.)?([a-z_]+)");

    private Sql() {}

    /** A file of a module. */
    record Part(String module, Path file, String text) {}

    static List<Part> policies() {
        return files(POLICIES, ".sql")
                .map(file -> new Part(policyModule(file), file, read(file)))
                .toList();
    }

    private static String policyModule(Path file) {
        var name = POLICY_FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new AssertionError(file + " names no module");
        }
        return name.group(1);
    }

    static List<Part> migrations() {
        return parts(MIGRATIONS, ".sql");
    }

    /** What registration says is of the register: it is the owner's hand on it. */
    static List<Part> code() {
        return parts(CODE, ".java").stream()
                .filter(part -> !part.module().endsWith(".java"))
                .map(part -> new Part(folder(part.module()), part.file(), part.text()))
                .map(part ->
                        part.module().equals("registration") ? new Part("register", part.file(), part.text()) : part)
                .toList();
    }

    /** Where the migrations of a module are. That of {@code installation} keeps the name that histories have. */
    static String folder(String module) {
        return module.equals("installation") ? "boot" : module;
    }

    /** In which history the tables of a module stand: that of the covenant at work is older than its modules. */
    static String history(String module) {
        return OF_COVENANTS.containsKey(module) || module.equals("registration") ? "covenants" : folder(module);
    }

    private static List<Part> parts(Path folder, String ending) {
        return files(folder, ending)
                .map(file -> new Part(folder.relativize(file).getName(0).toString(), file, read(file)))
                .toList();
    }

    /** Each table, view and function with its module. */
    static Map<String, String> relations() {
        return owners(RELATION);
    }

    /** Each table and view with the module whose code reads and writes it. */
    static Map<String, String> tables() {
        Map<String, String> tables = relations();
        OF_COVENANTS.forEach((module, names) -> names.forEach(name -> tables.put(name, module)));
        return tables;
    }

    static Map<String, String> functions() {
        return owners(FUNCTION);
    }

    private static Map<String, String> owners(Pattern made) {
        Map<String, String> owners = new TreeMap<>();
        Stream.concat(migrations().stream(), policies().stream())
                .forEach(part -> made.matcher(part.text())
                        .results()
                        .forEach(found -> owners.putIfAbsent(found.group(1), part.module())));
        return owners;
    }

    /** As table and name, in each file. */
    static List<String> policies(Part part) {
        return POLICY.matcher(part.text())
                .results()
                .map(found -> found.group(2) + " " + found.group(1))
                .toList();
    }

    /** What a text reads or writes, by name. */
    static List<String> named(String text) {
        return NAMED.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .collect(Collectors.toList());
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
