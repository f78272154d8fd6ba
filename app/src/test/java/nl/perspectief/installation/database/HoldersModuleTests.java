package nl.perspectief.installation.database;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.organisations.held.Holds;
import nl.perspectief.organisations.held.PersonData;
import org.junit.jupiter.api.Test;

/**
 * Each table of the migrated database with data of persons has exactly one holder, of its own module; what is held about young
 * people is told to who answers a request for access; and what is said to be about nobody points at nobody.
 */
class HoldersModuleTests {
    private static final Path MAIN = Path.of("src/main/java/nl/perspectief");

    private static final Pattern SUBJECT = Pattern.compile("\\.(?:\\w*subject_id|file_id|case_id|signal_id|item_id)");
    private static final Pattern COLLEAGUE =
            Pattern.compile("professional|login_account|\\.(?:professional_id|\\w+_by)");

    private static final List<JavaClass> HOLDERS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.perspectief").stream()
                    .filter(type -> type.isAnnotatedWith(Holds.class))
                    .toList();

    private static final Map<String, String> NOBODY = nobody();

    private static Map<String, String> nobody() {
        return text(Path.of("src/test/resources/about-nobody.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .collect(
                        toMap(parts -> parts[0].strip(), parts -> parts[1].strip(), (_, twice) -> twice, TreeMap::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tables() {
        return MigratedSchema.texts("""
                SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
                   AND relname NOT LIKE 'flyway%' ORDER BY 1""");
    }

    private static String module(JavaClass holder) {
        return holder.getPackageName().substring("nl.perspectief.".length()).split("\\.")[0];
    }

    private static Holds held(JavaClass holder) {
        return holder.getAnnotationOfType(Holds.class);
    }

    private static List<String> all(JavaClass holder) {
        Holds held = held(holder);
        return Stream.of(held.youths(), held.professionals(), held.apart())
                .flatMap(Stream::of)
                .toList();
    }

    private static Set<String> youths() {
        return HOLDERS.stream()
                .flatMap(one -> Stream.of(held(one).youths()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_table_is_held_by_exactly_one_or_is_about_nobody() {
        Map<String, List<String>> holders = new TreeMap<>();
        HOLDERS.forEach(holder -> all(holder)
                .forEach(table ->
                        holders.computeIfAbsent(table, _ -> new ArrayList<>()).add(holder.getName())));
        NOBODY.keySet()
                .forEach(table ->
                        holders.computeIfAbsent(table, _ -> new ArrayList<>()).add("nobody"));
        assertThat(holders.keySet()).containsExactlyElementsOf(tables());
        assertThat(holders).allSatisfy((table, by) -> assertThat(by).as(table).hasSize(1));
    }

    @Test
    void no_holder_names_a_table_of_another_module() {
        Map<String, String> owners = Sql.tables();
        assertThat(HOLDERS)
                .hasSizeGreaterThan(5)
                .allSatisfy(holder -> assertThat(all(holder))
                        .allSatisfy(table -> assertThat(owners.get(table))
                                .as(table + " of " + holder.getName())
                                .isEqualTo(module(holder))));
    }

    @Test
    void what_is_held_about_young_people_is_told_by_who_holds_it_and_what_is_not_has_a_reason() {
        assertThat(youths()).hasSizeGreaterThan(30);
        assertThat(HOLDERS).allSatisfy(holder -> {
            Holds held = held(holder);
            assertThat(held.apart().length == 0)
                    .as(holder.getName())
                    .isEqualTo(held.why().isBlank());
            if (held.youths().length > 0) {
                assertThat(holder.isAssignableTo(PersonData.class))
                        .as(holder.getName())
                        .isTrue();
                assertThat(statements(holder)).as(holder.getName()).contains(held.youths());
            }
        });
    }

    /** The tables that the room of a holder asks, by the text of its statements and without its own annotation. */
    private static Set<String> statements(JavaClass holder) {
        Path room = MAIN.resolve(
                holder.getPackageName().substring("nl.perspectief.".length()).replace('.', '/'));
        return files(room, ".java").stream()
                .flatMap(file -> Sql.named(text(file)).stream())
                .collect(Collectors.toSet());
    }

    @Test
    void a_table_about_nobody_or_about_professionals_points_at_no_young_person() {
        Set<String> professionals = HOLDERS.stream()
                .flatMap(one -> Stream.of(held(one).professionals()))
                .collect(Collectors.toSet());
        Set<String> nearYouths = new TreeSet<>(youths());
        nearYouths.add("file");
        List<String> pointers = MigratedSchema.texts("""
                SELECT c.relname || ' ' || coalesce(k.confrelid::regclass::text, '.' || a.attname) FROM pg_class c
                  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                  LEFT JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey)
                 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'""");
        assertThat(pointers).hasSizeGreaterThan(200);
        assertThat(pointers.stream().filter(pointer -> {
                    String[] parts = pointer.split(" ", 2);
                    boolean young = nearYouths.contains(parts[1])
                            || SUBJECT.matcher(parts[1]).matches();
                    boolean colleague = COLLEAGUE.matcher(parts[1]).matches();
                    return NOBODY.containsKey(parts[0])
                            ? young || colleague
                            : young && professionals.contains(parts[0]);
                }))
                .isEmpty();
    }

    /** Where a row goes with another: the table that it hangs on. */
    private static Map<String, Set<String>> hangsOn() {
        Map<String, Set<String>> all = new TreeMap<>();
        MigratedSchema.texts("""
                        SELECT conrelid::regclass || ' ' || confrelid::regclass FROM pg_constraint
                         WHERE contype = 'f' AND confdeltype = 'c' AND conrelid <> confrelid""").stream()
                .map(line -> line.split(" "))
                .forEach(pair ->
                        all.computeIfAbsent(pair[0], _ -> new TreeSet<>()).add(pair[1]));
        return all;
    }

    private static boolean ends(String table, Map<String, Set<String>> hangsOn, Set<String> terms, Set<String> asked) {
        return terms.contains(table)
                || (asked.add(table)
                        && hangsOn.getOrDefault(table, Set.of()).stream()
                                .anyMatch(other -> ends(other, hangsOn, terms, asked)));
    }

    @Test
    void what_is_about_young_people_has_a_term_of_its_own_or_goes_with_what_has_one() {
        Map<String, String> terms = text(Path.of("src/test/resources/terms.txt"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .collect(toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
        Map<String, Set<String>> hangsOn = hangsOn();
        assertThat(youths())
                .filteredOn(table -> !ends(table, hangsOn, terms.keySet(), new TreeSet<>()))
                .as("without a term")
                .isEmpty();
        assertThat(tables()).as("named and not there").containsAll(terms.keySet());
        String java =
                files(MAIN, ".java").stream().map(HoldersModuleTests::text).collect(Collectors.joining());
        terms.forEach((table, function) -> {
            assertThat(MigratedSchema.texts(
                            "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname = '"
                                    + function + "' AND prosrc ~* '(DELETE FROM|UPDATE) " + table + "\\M'"))
                    .as(table + " by " + function)
                    .hasSize(1);
            assertThat(java.contains(function + "(")
                            || !MigratedSchema.texts(
                                            "SELECT g.tgname FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid WHERE p.proname = '"
                                                    + function + "'")
                                    .isEmpty())
                    .as(function + " is carried out")
                    .isTrue();
        });
    }
}
