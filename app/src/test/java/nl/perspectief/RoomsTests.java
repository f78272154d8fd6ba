package nl.perspectief;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rooms of the application: each can be surveyed, and none can be reached from a room that it uses. */
class RoomsTests {
    private static final String APPLICATION = "nl.perspectief";
    private static final int MOST = 18;

    /** The kernel and its protocol are modules of Maven, with tests of their own rooms. */
    private static final ImportOption THIS_MODULE = (Location location) -> !location.contains("/covenant/target/")
            && !location.contains("/authzen/target/")
            && !location.contains("/statistics/target/");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .withImportOption(THIS_MODULE)
            .importPackages(APPLICATION);

    private static String room(JavaClass type) {
        return type.getPackageName().equals(APPLICATION)
                ? ""
                : type.getPackageName().substring(APPLICATION.length() + 1);
    }

    @Test
    void a_room_can_be_surveyed() {
        Map<String, Integer> large = CODE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(RoomsTests::room, TreeMap::new, Collectors.summingInt(_ -> 1)));
        large.values().removeIf(size -> size <= MOST);
        assertThat(large).isEmpty();
    }

    @Test
    void no_room_can_be_reached_from_a_room_that_it_uses() {
        slices().matching(APPLICATION + ".(**)").should().beFreeOfCycles().check(CODE);
    }
}
