package nl.perspectief;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    /** The kernels are Maven modules of their own: libraries here, like any other. */
    @Test
    void modules_use_only_what_they_declared() {
        ApplicationModules.of(
                        Perspectief.class,
                        resideInAnyPackage(
                                "nl.perspectief.covenant..", "nl.perspectief.authzen..", "nl.perspectief.statistics.."))
                .verify();
    }
}
