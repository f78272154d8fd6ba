package nl.perspectief.organisations.held;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The tables with data of persons that a module holds. Each table of the database is named by exactly one, or stands in a list of
 * those that are about nobody. On what tells of young people ({@link PersonData}), or on the package of a module.
 */
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Holds {
    /** With rows about young people and who is near to them: told by the {@link PersonData} that this stands on. */
    String[] youths() default {};

    /** With rows about who works here, and about nobody else. */
    String[] professionals() default {};

    /** With rows about persons that no {@link PersonData} tells. */
    String[] apart() default {};

    /** Why those are not told. */
    String why() default "";
}
