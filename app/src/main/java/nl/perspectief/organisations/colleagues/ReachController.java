package nl.perspectief.organisations.colleagues;

import java.util.Map;
import java.util.Optional;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Contact;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
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

/** On which number, and when, somebody who works here is called. */
@Controller
@RequestMapping("/bereikbaar")
class ReachController {
    private static final String VIEW = "organisations/reach";

    private final Professionals professionals;
    private final Transactions transactions;

    ReachController(Professionals professionals, Transactions transactions) {
        this.professionals = professionals;
        this.transactions = transactions;
    }

    @GetMapping
    ModelAndView ask(@WorksFor(own = "vandaag") Acting acting) {
        Form form = new Form();
        professionals
                .mandate(acting.professionalId())
                .map(Mandate::professional)
                .flatMap(one -> Optional.ofNullable(one.contact()))
                .filter(contact -> contact.desk() == null)
                .ifPresent(contact -> form.put("telefoon", contact.phone()).put("uren", contact.hours()));
        return new ModelAndView(VIEW, Map.of("form", form));
    }

    @PostMapping
    ModelAndView tell(
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        String phone = form.value("telefoon").strip();
        String hours = form.optionalText("uren", Contact.LONGEST_HOURS).orElse("");
        if (!phone.isEmpty() && !Contact.PHONE.matcher(phone).matches()) {
            form.wrong("telefoon", "organisations.reach.phone-wrong");
        }
        if (phone.isEmpty() && !hours.isEmpty()) {
            form.wrong("telefoon", "organisations.reach.phone-missing");
        }
        if (!form.good()) {
            ModelAndView page = new ModelAndView(VIEW, Map.of("form", form));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        transactions.run(acting, () -> professionals.reach(acting, phone.isEmpty() ? null : new Contact(phone, hours)));
        Notice.say(redirect, phone.isEmpty() ? "organisations.reach.gone" : "organisations.reach.told");
        return new ModelAndView("redirect:/bereikbaar");
    }
}
