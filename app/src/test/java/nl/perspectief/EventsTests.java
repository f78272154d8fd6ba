package nl.perspectief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** What modules tell each other says which and when, and never who or what: whoever hears it looks up what they may see. */
class EventsTests {
    private static final String APPLICATION = "nl.perspectief.";

    /** The id by which the issuer knows somebody; of a login, where there may be no professional. */
    private static final String SUBJECT = "subject";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.perspectief");

    /** What somebody listens to, and was made here. */
    private static Set<JavaClass> heard() {
        return CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(EventListener.class) || method.isMetaAnnotatedWith(EventListener.class))
                .flatMap(method -> method.getRawParameterTypes().stream())
                .filter(type -> type.getName().startsWith(APPLICATION))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaClass> publishers() {
        return CODE.stream()
                .filter(type -> Stream.concat(
                                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
                        .map(JavaAccess::getTarget)
                        .anyMatch(target -> target.getName().equals("publishEvent")
                                && target.getOwner().isAssignableTo(ApplicationEventPublisher.class)));
    }

    private static boolean idOrDay(JavaField field) {
        JavaClass type = field.getRawType();
        return type.isEnum()
                || type.isEquivalentTo(boolean.class)
                || type.isEquivalentTo(UUID.class)
                || type.isEquivalentTo(Instant.class)
                || type.isEquivalentTo(LocalDate.class)
                || (type.isEquivalentTo(String.class) && field.getName().equals(SUBJECT));
    }

    @Test
    void an_event_is_a_record_of_ids_choices_and_days() {
        Set<String> more = new TreeSet<>();
        heard().forEach(event -> {
            assertThat(event.isRecord()).as(event.getName()).isTrue();
            event.getFields().stream()
                    .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                    .filter(field -> !idOrDay(field))
                    .forEach(field -> more.add(
                            field.getFullName() + " is a " + field.getRawType().getSimpleName()));
        });
        assertThat(heard()).hasSizeGreaterThan(6);
        assertThat(more).isEmpty();
    }

    /** What nobody here listens to was not looked at above, so that nothing of the kind is told. */
    @Test
    void whoever_tells_something_makes_what_somebody_listens_to_and_tells_nothing_else() {
        Set<JavaClass> heard = heard();
        assertThat(publishers())
                .hasSizeGreaterThan(6)
                .allSatisfy(publisher -> assertThat(publisher.getConstructorCallsFromSelf().stream()
                                .map(call -> call.getTarget().getOwner())
                                .filter(heard::contains))
                        .as(publisher.getName())
                        .isNotEmpty());
    }
}
