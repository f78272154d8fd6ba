package nl.perspectief.learning.lessons.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.perspectief.organisations.web.WorksFor;

/** On the {@code Acting} of a page of lessons: for everybody who works in the partnership, because nobody is in a lesson. */
@WorksFor(own = "vandaag")
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface AtWork {}
