package nl.perspectief.learning.training.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;

/** On the {@code Acting} of a page of who offers trainings. */
@WorksFor(
        own = "vandaag",
        roles = {Role.PROJECT_LEAD, Role.PROCESS_LEAD})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Offers {}
