package nl.perspectief.organisations.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;

/**
 * On the {@code Acting} parameter of a controller: for which purpose the page works, and which roles may come here. For
 * anyone else the page does not exist. The purpose stands in the frame. Pages that always have the same purpose and roles may
 * put it on an annotation of their own.
 */
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WorksFor {
    /** What the covenant must have a purpose for; exactly one, unless the purpose is no covenant's. */
    PurposeMeaning[] purpose() default {};

    /** One of {@link PurposeWords#OWN}; empty for a purpose of the covenant. */
    String own() default "";

    /** One of these is needed; nothing means that every mandate will do. */
    Role[] roles() default {};
}
