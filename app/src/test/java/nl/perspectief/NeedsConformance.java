package nl.perspectief;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that follow a text of others, such as a certification scenario. Without it they are counted as skipped. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Conformance.class)
public @interface NeedsConformance {
    /** The file, from the folder of all such texts on. */
    String value();
}
