package nl.perspectief.organisations.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import nl.perspectief.organisations.Acting;

/** Hears that a form was taken in and answered, in the transaction of what it did. A module joins in by having one as a component. */
public interface FormTaken {
    /** The name of the field with the address of the page on which the form stood. */
    String ADDRESS = "concept";

    /** The name of the field that tells with which kept typing the page began. */
    String BEGUN = "concept-van";

    /** What it does stands or falls with what the form did. */
    void taken(Acting acting, HttpServletRequest request);
}
