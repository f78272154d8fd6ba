package nl.perspectief.identity.web;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.perspectief.identity.Issuer;
import nl.perspectief.identity.people.OwnPeople.Colleague;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.web.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one colleague, with whole links. */
@Component
class ColleaguePage {
    private static final String VIEW = "identity/colleague";

    private final Issuer issuer;

    ColleaguePage(Issuer issuer) {
        this.issuer = issuer;
    }

    /** With the roles that this one has or was asked for. */
    ModelAndView fresh(Colleague colleague, Form form, HttpStatus status) {
        Set<Role> ticked = EnumSet.noneOf(Role.class);
        ticked.addAll(colleague.login().mandate().roles());
        if (colleague.asked() != null) {
            ticked.removeAll(colleague.asked().taken());
            ticked.addAll(colleague.asked().roles());
        }
        form.put("rol", ticked.stream().map(Role::name).toList());
        return as(colleague, form, status);
    }

    /** With the roles as they were ticked. */
    ModelAndView as(Colleague colleague, Form form, HttpStatus status) {
        ModelAndView page =
                new ModelAndView(VIEW, Map.of("colleague", colleague, "form", form, "site", issuer.publicUrl()));
        page.setStatus(status);
        return page;
    }
}
