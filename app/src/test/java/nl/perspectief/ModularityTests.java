package nl.perspectief;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    /** The kernel is a Maven module of its own: a library here, like any other. */
    @Test
    void modules_use_only_what_they_declared() {
        ApplicationModules.of(Perspectief.class, resideInAPackage("nl.perspectief.covenant.."))
                .verify();
    }
}
