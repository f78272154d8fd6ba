package nl.perspectief.guide.editing.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;

/** Who edits the cards, about nobody: the same who keep the contacts. */
@WorksFor(
        own = "geen",
        roles = {Role.PROJECT_LEAD, Role.PROCESS_LEAD})
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface EditsGuide {}
