package nl.perspectief.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The kernel knows numbers: no person, no database, no framework, no clock. */
class RoomsTests {
    private static final String HERE = "nl.perspectief.statistics";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HERE);

    @Test
    void the_kernel_knows_no_framework_and_nothing_of_the_application() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "java.time..")
                .check(CODE);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(HERE + "..", "java..", "org.hipparchus..", "de.siegmar.fastcsv..", "org.jspecify..")
                .check(CODE);
    }

    @Test
    void only_the_command_line_reads_files() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.io..", "de.siegmar.fastcsv..")
                .check(CODE);
    }

    @Test
    void no_room_can_be_reached_from_a_room_that_it_uses() {
        slices().matching(HERE + ".(*)..").should().beFreeOfCycles().check(CODE);
    }
}
