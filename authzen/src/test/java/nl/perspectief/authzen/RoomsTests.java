package nl.perspectief.authzen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The protocol knows nothing of covenants but whether something is true; mapping and answers do not know each other. */
class RoomsTests {
    private static final String HERE = "nl.perspectief.authzen";
    private static final String KERNEL = "nl.perspectief.covenant";
    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HERE);

    @Test
    void mapping_and_answers_use_the_protocol_and_nothing_uses_them() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("protocol")
                .definedBy(HERE + ".protocol..")
                .layer("mapping")
                .definedBy(HERE + ".mapping..")
                .layer("answers")
                .definedBy(HERE + ".answers..")
                .whereLayer("protocol")
                .mayNotAccessAnyLayer()
                .whereLayer("mapping")
                .mayOnlyAccessLayers("protocol")
                .whereLayer("answers")
                .mayOnlyAccessLayers("protocol")
                .ensureAllClassesAreContainedInArchitecture()
                .check(CODE);
    }

    @Test
    void the_protocol_knows_no_covenant() {
        noClasses()
                .that()
                .resideInAPackage(HERE + ".protocol")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(KERNEL + ".*..")
                .check(CODE);
    }

    @Test
    void the_module_knows_no_framework() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .check(CODE);
    }
}
