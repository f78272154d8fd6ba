package nl.perspectief.casework.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;

/** Who could be at the table of a case, at work for the plan of a young person. Which cases there are is for the database. */
@WorksFor(
        purpose = PurposeMeaning.PERSONAL_PLAN,
        roles = {Role.CASE_LEAD, Role.PROCESS_LEAD, Role.CASE_PARTNER, Role.FRONTLINE, Role.ATTENTION_OFFICER})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtTheTable {}
