package nl.perspectief.organisations.colleagues;

import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Contact;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On which number the own organisation is called, for whoever of it has no number here. */
@Controller
@RequestMapping("/bereikbaar/organisatie")
class DeskController {
    private static final String VIEW = "organisations/desk";
    private static final int LONGEST_NAME = 100;

    private final OrganisationDesks desks;

    DeskController(OrganisationDesks desks) {
        this.desks = desks;
    }

    @GetMapping
    ModelAndView ask(
            @WorksFor(
                            own = "controle",
                            roles = {Role.ADMINISTRATOR, Role.PROCESS_LEAD, Role.CASE_LEAD, Role.ATTENTION_OFFICER})
                    Acting acting) {
        Form form = new Form();
        desks.own(acting)
                .ifPresent(desk -> form.put("naam", desk.desk())
                        .put("telefoon", desk.phone())
                        .put("uren", desk.hours()));
        return page(acting, form);
    }

    private static ModelAndView page(Acting acting, Form form) {
        return new ModelAndView(
                VIEW, Map.of("form", form, "organisation", acting.organisation().name()));
    }

    @PostMapping
    ModelAndView tell(
            @WorksFor(
                            own = "controle",
                            roles = {Role.ADMINISTRATOR, Role.PROCESS_LEAD, Role.CASE_LEAD, Role.ATTENTION_OFFICER})
                    Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        Optional<Contact> desk = read(form);
        if (!form.good()) {
            ModelAndView page = page(acting, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        desks.tell(acting, desk.orElse(null));
        Notice.say(redirect, desk.isEmpty() ? "organisations.desk.gone" : "organisations.desk.told");
        return new ModelAndView("redirect:/bereikbaar/organisatie");
    }

    /** All of it, or nothing: then there is no desk. */
    private static Optional<Contact> read(Form form) {
        if (!form.filled("naam") && !form.filled("telefoon") && !form.filled("uren")) {
            return Optional.empty();
        }
        String name = form.name("naam", LONGEST_NAME, "organisations.desk.name-missing");
        String phone = form.value("telefoon");
        if (phone.isEmpty()) {
            form.wrong("telefoon", "organisations.desk.phone-missing");
        } else if (!Contact.PHONE.matcher(phone).matches()) {
            form.wrong("telefoon", "organisations.reach.phone-wrong");
        }
        String hours = form.optionalText("uren", Contact.LONGEST_HOURS).orElse("");
        return Optional.of(new Contact(phone, hours, name));
    }
}
