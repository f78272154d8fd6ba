package nl.perspectief;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

/** What modules and kernels show has a word in GLOSSARY.md. */
class GlossaryTests {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\\w+");
    /** Pages are public for their own templates; these two are for the pages of all modules. */
    private static final Set<String> SHARED_PAGES =
            Set.of("nl.perspectief.organisations.web", "nl.perspectief.shared.web");

    @Test
    void every_public_type_is_in_the_glossary() throws IOException {
        Set<String> known = words(Files.readString(Path.of("../GLOSSARY.md")));
        Set<String> shown = shown();
        assertThat(shown)
                .hasSizeGreaterThan(300)
                .anyMatch(type -> type.startsWith("nl.perspectief.covenant."))
                .anyMatch(type -> type.startsWith("nl.perspectief.authzen."));
        shown.removeIf(type -> known.contains(type.substring(type.lastIndexOf('.') + 1)));
        assertThat(shown).as("not in GLOSSARY.md").isEmpty();
    }

    private static Set<String> words(String text) {
        return CODE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .flatMap(code -> WORD.matcher(code).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static Set<String> shown() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("nl.perspectief")
                        .stream()
                        .filter(type ->
                                !type.getPackageName().endsWith(".web") || SHARED_PAGES.contains(type.getPackageName()))
                        .filter(type -> type.isTopLevelClass()
                                && type.getModifiers().contains(JavaModifier.PUBLIC)
                                && !type.getSimpleName().equals("package-info"))
                        .filter(type -> !type.isMetaAnnotatedWith(Configuration.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
