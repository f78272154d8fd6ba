package nl.perspectief.casework.plan.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.drafts.Drafts;
import nl.perspectief.drafts.Unfinished;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The texts of a plan: own words, goals and what we know. */
@Controller
@RequestMapping("/casussen/{id}/plan")
class PlanTextController {
    private final CaseDoor door;
    private final Plans plans;
    private final Drafts drafts;

    PlanTextController(CaseDoor door, Plans plans, Drafts drafts) {
        this.door = door;
        this.plans = plans;
        this.drafts = drafts;
    }

    @GetMapping("/nieuw")
    ModelAndView ask(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam(name = "domein", defaultValue = "") String domain) {
        Form form = new Form()
                .put("domein", LifeDomain.byId(domain).map(LifeDomain::id).orElse(""))
                .put("soort", ItemKind.VOICE);
        CaseHeader header = door.led(acting, id);
        Unfinished draft = drafts.open(acting, PlanTyping.of(id));
        return new ModelAndView("casework/text-new", Map.of("header", header, "form", draft.or(form), "draft", draft));
    }

    @PostMapping
    ModelAndView write(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        CaseHeader header = door.led(acting, id);
        Form form = new Form(fields);
        Optional<Plans.NewText> text = read(form);
        if (text.isEmpty()) {
            return CasePages.again("casework/text-new", Map.of("header", header, "form", form));
        }
        if (!(plans.write(acting, id, text.get()) instanceof CaseAnswer.Done)) {
            throw new NotFound();
        }
        Notice.say(redirect, "casework.text.done");
        return CasePages.to(id, "#leefgebied-" + text.get().domain().id());
    }

    static Optional<Plans.NewText> read(Form form) {
        Optional<LifeDomain> domain = LifeDomain.byId(form.value("domein"));
        if (domain.isEmpty()) {
            form.wrong("domein", "casework.text.domain-missing");
        }
        Optional<ItemKind> kind = form.choice("soort", ItemKind.class, "casework.text.kind-missing");
        String words = form.text("tekst", Narrative.LONGEST, "casework.text.missing");
        boolean fits = kind.filter(PlanTexts::isOne).isPresent();
        if (kind.isPresent() && !fits) {
            form.wrong("soort", "casework.text.kind-missing");
        }
        if (!form.good()) {
            return Optional.empty();
        }
        Plans.NewText text = new Plans.NewText(domain.orElseThrow(), kind.orElseThrow(), new Narrative(words));
        if (text.category().isEmpty()) {
            form.wrong("soort", "casework.text.no-notes");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    @GetMapping("/{item}")
    ModelAndView change(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID item) {
        CaseHeader header = door.led(acting, id);
        Item text = plans.text(acting, id, item).orElseThrow(NotFound::new);
        Form form = new Form()
                .put("version", text.version())
                .put("tekst", text.narrative().text());
        return new ModelAndView("casework/text-change", Map.of("header", header, "text", text, "form", form));
    }

    @PostMapping("/{item}")
    ModelAndView rewrite(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        CaseHeader header = door.led(acting, id);
        Item text = plans.text(acting, id, item).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        String words = form.text("tekst", Narrative.LONGEST, "casework.text.missing");
        if (!form.good()) {
            return CasePages.again("casework/text-change", Map.of("header", header, "text", text, "form", form));
        }
        return switch (plans.rewrite(acting, id, item, form.version(), new Narrative(words))) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.text.done");
                yield CasePages.to(id, "#leefgebied-" + text.lifeDomain());
            }
            case CaseAnswer.Stale _ ->
                CasePages.conflict(
                        "casework/text-conflict",
                        Map.of(
                                "header", header,
                                "text", plans.text(acting, id, item).orElseThrow(NotFound::new),
                                "form", form));
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
