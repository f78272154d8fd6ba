package nl.perspectief;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Texts of others that tests follow. They are not in our repository: they lie beside the project, or where
 * {@code -Dperspectief.conformance} says.
 */
public final class Conformance implements ExecutionCondition {
    /** Skips what {@link NeedsConformance} a text that is not there, and says so. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsConformance.class)
                .map(needed -> path(needed.value()))
                .filter(file -> !Files.exists(file))
                .map(file -> ConditionEvaluationResult.disabled(
                        "not tested: " + file + " is not there; see docs/modules/authzen.md"))
                .orElseGet(() -> ConditionEvaluationResult.enabled("the text is there"));
    }

    static Path path(String file) {
        return Path.of(System.getProperty("perspectief.conformance", "../../shared/conformance"))
                .resolve(file);
    }

    public static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
