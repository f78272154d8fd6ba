package nl.perspectief.identity.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.perspectief.identity.issuer.account.AccountName;
import nl.perspectief.identity.people.NewPeople;
import nl.perspectief.identity.people.NewPeople.Newcomer;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Contact;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
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

/** Somebody new in the own organisation, by its administrator. */
@Controller
@RequestMapping("/medewerkers/nieuw")
class NewPersonController {
    private static final String VIEW = "identity/colleague-new";
    /** Instead, where nobody can confirm. */
    private static final String ALONE = "identity/colleague-new-alone";

    private static final int LONGEST = 100;

    private final NewPeople people;

    NewPersonController(NewPeople people) {
        this.people = people;
    }

    @GetMapping
    ModelAndView ask(@WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting) {
        return page(acting, new Form(), HttpStatus.OK);
    }

    private ModelAndView page(Acting acting, Form form, HttpStatus status) {
        ModelAndView page = new ModelAndView(
                people.here() && people.seconds(acting).isEmpty() ? ALONE : VIEW,
                Map.of(
                        "form",
                        form,
                        "here",
                        people.here(),
                        "organisation",
                        acting.organisation(),
                        "seconds",
                        people.seconds(acting),
                        "offered",
                        new TreeSet<>(people.offered(acting))));
        page.setStatus(status);
        return page;
    }

    @PostMapping
    ModelAndView add(
            @WorksFor(own = "controle", roles = Role.ADMINISTRATOR) Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        if (!people.here()) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        if (people.seconds(acting).isEmpty()) {
            return page(acting, form, HttpStatus.CONFLICT);
        }
        Newcomer newcomer = read(form, people.offered(acting));
        Optional<UUID> added = form.good() ? people.add(acting, newcomer) : Optional.empty();
        if (form.good() && added.isEmpty()) {
            form.wrong("account", "identity.new.account-used");
        }
        if (added.isEmpty()) {
            return page(acting, form, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Notice.say(redirect, "identity.new.added");
        return new ModelAndView("redirect:/medewerkers/" + added.get());
    }

    private static Newcomer read(Form form, Set<Role> offered) {
        String name = form.name("naam", LONGEST, "identity.new.name-missing");
        String function = form.name("functie", LONGEST, "identity.new.function-missing");
        String account = form.value("account");
        if (!AccountName.fits(account)) {
            form.wrong("account", "identity.new.account-wrong");
        }
        String phone = form.value("telefoon");
        if (!phone.isEmpty() && !Contact.PHONE.matcher(phone).matches()) {
            form.wrong("telefoon", "organisations.reach.phone-wrong");
        }
        Set<Role> roles = RoleFields.of(form, offered, "identity.new.role-missing");
        return new Newcomer(account, name, function, roles, phone.isEmpty() ? null : new Contact(phone, ""));
    }
}
