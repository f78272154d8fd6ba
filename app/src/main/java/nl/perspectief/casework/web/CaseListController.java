package nl.perspectief.casework.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseQuestion;
import nl.perspectief.casework.Phase;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.NameSearch;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The cases that someone leads or has a seat in. What is searched for is a name: it comes in the body of a request and never in
 * an address, which browsers and proxies keep.
 */
@Controller
@RequestMapping("/casussen")
class CaseListController {
    private static final String VIEW = "casework/list";

    private final CaseFiles files;

    CaseListController(CaseFiles files) {
        this.files = files;
    }

    @GetMapping
    ModelAndView list(
            @AtTheTable Acting acting,
            @RequestParam(name = "fase", defaultValue = "") String phaseId,
            @RequestParam(name = "volgorde", defaultValue = "") String order,
            @RequestParam(name = "na", required = false) @Nullable UUID after) {
        CaseQuestion asked =
                new CaseQuestion(Phase.byId(phaseId).orElse(null), CaseQuestion.Order.of(order), null, after);
        return new ModelAndView(VIEW, model(acting, asked, new Form()));
    }

    /** Shows what was found, and changes nothing. */
    @PostMapping
    ModelAndView search(@AtTheTable Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        Optional<NameSearch> name = NameSearch.of(form.value("naam"));
        if (name.isEmpty()) {
            form.wrong("naam", "casework.list.search-short");
            return CasePages.again(VIEW, model(acting, CaseQuestion.newest(null, null), form));
        }
        return new ModelAndView(VIEW, model(acting, CaseQuestion.named(name.get()), form));
    }

    private Map<String, Object> model(Acting acting, CaseQuestion asked, Form form) {
        Map<String, Object> model = new HashMap<>();
        model.put("listed", files.list(acting, asked));
        model.put("asked", asked);
        model.put("form", form);
        return model;
    }
}
