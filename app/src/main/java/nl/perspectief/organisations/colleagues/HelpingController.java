package nl.perspectief.organisations.colleagues;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where every "ask the functional manager" or "ask the process lead" of a page leads: who that is, and on which number. */
@Controller
class HelpingController {
    /** Whom one asks in the own organisation. */
    private static final List<Role> OWN = List.of(Role.ATTENTION_OFFICER, Role.PRIVACY_OFFICER, Role.ADMINISTRATOR);
    /** Whom everybody in the partnership may ask. */
    private static final List<Role> SHARED = List.of(Role.PROCESS_LEAD, Role.PROJECT_LEAD);

    private final Professionals professionals;

    HelpingController(Professionals professionals) {
        this.professionals = professionals;
    }

    @GetMapping("/wie-helpt")
    ModelAndView show(@WorksFor(own = "vandaag") Acting acting) {
        return new ModelAndView(
                "organisations/helping",
                Map.of(
                        "own",
                        OWN.stream().map(role -> own(acting, role)).toList(),
                        "shared",
                        SHARED.stream()
                                .map(role -> new Helping(role, professionals.having(Set.of(role)), false))
                                .toList()));
    }

    /** Who is there for an organisation without somebody of its own: those who work where the process leads do. */
    private Helping own(Acting acting, Role role) {
        List<Professional> here = professionals.colleagues(acting.organisationId(), role);
        return here.isEmpty()
                ? new Helping(role, beside(Role.PROCESS_LEAD, role), true)
                : new Helping(role, here, false);
    }

    private List<Professional> beside(Role known, Role sought) {
        return professionals.having(Set.of(known)).stream()
                .map(one -> one.organisation().id())
                .distinct()
                .flatMap(organisation -> professionals.colleagues(organisation, sought).stream())
                .toList();
    }
}
