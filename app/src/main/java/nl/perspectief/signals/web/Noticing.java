package nl.perspectief.signals.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;

/** On the {@code Acting} of a page about signals of the own organisation: for everyone who may notice something. */
@WorksFor(
        purpose = PurposeMeaning.RECOGNISE,
        roles = {Role.FRONTLINE, Role.ATTENTION_OFFICER, Role.CASE_PARTNER, Role.CASE_LEAD})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Noticing {}
