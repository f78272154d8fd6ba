package nl.perspectief;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of STYLE.md that a machine can check. */
class HouseRulesTests {
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.perspectief");
    private static final int LONGEST_FILE = 300;

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Dto|Info)")
                .check(CODE);
    }

    /** A way back reads as a way, and not as one name. */
    @Test
    void between_two_links_of_a_way_back_stands_a_sign() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            Assertions.assertThat(templates
                            .filter(Files::isRegularFile)
                            .filter(file -> read(file).matches("(?s).*\\n {4}crumbs = [^\\n]*</a> ?<a.*")))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void time_comes_from_the_clock_only() {
        noClasses()
                .that()
                .resideInAnyPackage("nl.perspectief..")
                .and(not(simpleNameEndingWith("Command")))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
        classes()
                .that()
                .areAssignableTo(Clock.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void pages_reach_the_database_through_their_module_only() {
        noClasses()
                .that()
                .resideInAnyPackage("..web..", "..rest..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(CODE);
    }

    /** A store that is public for the rooms of its module has not become public for others. */
    @Test
    void a_store_is_for_the_rooms_of_its_own_module() {
        List<Dependency> stores = CODE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(one -> one.getTargetClass().getSimpleName().startsWith("Jdbc")
                        && one.getTargetClass().getPackageName().startsWith("nl.perspectief."))
                .toList();
        Assertions.assertThat(stores)
                .isNotEmpty()
                .allMatch(one -> module(one.getOriginClass()).equals(module(one.getTargetClass())));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }

    @Test
    void only_sharing_makes_a_disclosure() {
        noClasses()
                .that()
                .resideOutsideOfPackage("nl.perspectief.sharing..")
                .should()
                .callConstructorWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                                        nl.perspectief.sharing.disclosure.Disclosure.class))))
                .check(CODE);
    }

    @Test
    void no_file_grows_beyond_reading() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..").toRealPath())) {
            List<String> long_ = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> lines(file) > LONGEST_FILE)
                    .map(Path::toString)
                    .toList();
            Assertions.assertThat(long_).isEmpty();
        }
    }

    /** A package-info among the tests is found first, so that the module would declare nothing and be checked for nothing. */
    @Test
    void no_test_hides_what_a_module_declares() throws IOException {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            Assertions.assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .filter(file ->
                                    Files.exists(Path.of("src/main/java").resolve(tests.relativize(file)))))
                    .isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
