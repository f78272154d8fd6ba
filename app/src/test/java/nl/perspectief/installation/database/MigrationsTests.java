package nl.perspectief.installation.database;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.Perspectief;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The order in which modules migrate, beside what they may use. */
class MigrationsTests {
    @Test
    void every_module_with_tables_migrates_after_those_that_it_uses() {
        ApplicationModules modules =
                ApplicationModules.of(Perspectief.class, resideInAPackage("nl.perspectief.covenant.."));
        List<String> order = Migrations.MODULES;
        modules.forEach(module -> {
            String own = Sql.history(module.getIdentifier().toString());
            assertThat(module.getDirectDependencies(modules)
                            .uniqueModules()
                            .map(used -> Sql.history(used.getIdentifier().toString()))
                            .filter(used -> order.contains(own) && order.contains(used) && !used.equals(own)))
                    .as(module.getDisplayName())
                    .allSatisfy(used -> assertThat(order.indexOf(used)).isLessThan(order.indexOf(own)));
        });
        assertThat(order)
                .containsExactlyInAnyOrderElementsOf(
                        Sql.migrations().stream().map(Sql.Part::module).collect(Collectors.toSet()));
    }

    @Test
    void a_number_is_used_once_in_a_module() {
        Map<String, Long> numbers = Sql.migrations().stream()
                .collect(Collectors.groupingBy(
                        part -> part.module() + " "
                                + part.file().getFileName().toString().replaceAll("__.*", ""),
                        Collectors.counting()));
        assertThat(numbers).allSatisfy((_, times) -> assertThat(times).isEqualTo(1));
    }
}
