package nl.perspectief.drafts.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;

/** On the {@code Acting} of what keeps one's own typing: for everyone who writes about young people. */
@WorksFor(
        own = "vandaag",
        roles = {Role.FRONTLINE, Role.ATTENTION_OFFICER, Role.CASE_PARTNER, Role.CASE_LEAD, Role.PROCESS_LEAD})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Typing {}
