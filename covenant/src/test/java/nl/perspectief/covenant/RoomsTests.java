package nl.perspectief.covenant;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which room of the kernel knows which. */
class RoomsTests {
    private static final String KERNEL = "nl.perspectief.covenant";
    private static final int MOST = 18;

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(KERNEL);

    /** Rooms with more than {@link #MOST} types, and with how many. May shrink, and then the number here must. */
    private static final Map<String, Integer> LARGER = Map.of(
            // the reader, the formatter and the sentences share one grammar; another room would make its parts public
            "language", 19);

    /** The rooms that each room may use, and does. "" is the model with its specification. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("meaning", Set.of()),
            Map.entry("vocabulary", Set.of("meaning")),
            Map.entry("", Set.of("meaning", "vocabulary")),
            Map.entry("engine", Set.of("", "vocabulary")),
            Map.entry("language", Set.of("", "meaning", "vocabulary")),
            Map.entry("analysis.diagram", Set.of()),
            Map.entry("analysis.space", Set.of("", "analysis.diagram", "language", "meaning", "vocabulary")),
            Map.entry(
                    "analysis", Set.of("", "analysis.diagram", "analysis.space", "language", "meaning", "vocabulary")),
            Map.entry("export", Set.of("", "language", "meaning", "vocabulary")),
            Map.entry("render", Set.of("", "language", "meaning", "vocabulary")),
            Map.entry("picture", Set.of("", "analysis", "language", "vocabulary")),
            Map.entry(
                    "cli",
                    Set.of(
                            "",
                            "analysis",
                            "analysis.space",
                            "engine",
                            "export",
                            "language",
                            "meaning",
                            "picture",
                            "render",
                            "vocabulary")));

    private static String room(JavaClass type) {
        return type.getPackageName().equals(KERNEL) ? "" : type.getPackageName().substring(KERNEL.length() + 1);
    }

    @Test
    void a_room_uses_the_rooms_that_it_declares_and_no_other() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : CODE) {
            Set<String> others = used.computeIfAbsent(room(type), _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(resideInAPackage(KERNEL + ".."))
                    .map(RoomsTests::room)
                    .filter(room -> !room.equals(room(type)))
                    .forEach(others::add);
        }
        assertThat(used).isEqualTo(ARROWS);
    }

    @Test
    void no_room_can_be_reached_from_a_room_that_it_uses() {
        slices().matching(KERNEL + ".(**)").should().beFreeOfCycles().check(CODE);
        noClasses()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KERNEL + ".engine..", KERNEL + ".language..", KERNEL + ".analysis..")
                .check(CODE);
    }

    @Test
    void a_room_can_be_surveyed() {
        Map<String, Integer> large = CODE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(RoomsTests::room, Collectors.summingInt(_ -> 1)));
        large.values().removeIf(size -> size <= MOST);
        assertThat(large).isEqualTo(LARGER);
    }

    @Test
    void the_engine_shows_the_compiled_covenant_and_its_log_line_only() {
        assertThat(CODE.stream()
                        .filter(type -> room(type).equals("engine") && type.isTopLevelClass())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("CompiledCovenant", "LoggedDecision");
    }

    @Test
    void the_kernel_knows_no_framework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "tools.jackson..")
                .check(CODE);
    }
}
