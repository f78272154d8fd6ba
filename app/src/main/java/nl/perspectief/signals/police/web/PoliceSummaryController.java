package nl.perspectief.signals.police.web;

import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.police.PoliceSummaries;
import nl.perspectief.signals.police.PoliceSummaries.Seen;
import nl.perspectief.signals.police.SummaryAnswer;
import nl.perspectief.signals.web.Noticing;
import nl.perspectief.warning.web.NamelessForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A summary of a contact, written by the colleague of the police who was asked for it. */
@Controller
@RequestMapping("/politievragen/{id}")
class PoliceSummaryController {
    private final PoliceSummaries summaries;
    private final PolicePages pages;

    PoliceSummaryController(PoliceSummaries summaries, PolicePages pages) {
        this.summaries = summaries;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @Noticing Acting officer) {
        Seen seen = look(officer, id);
        return pages.page(seen, pages.typed(pages.start(seen)));
    }

    private Seen look(Acting officer, UUID id) {
        return summaries.look(officer, id).orElseThrow(NotFound::new);
    }

    @PostMapping
    ModelAndView give(
            @PathVariable UUID id,
            @Noticing Acting officer,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Seen seen = look(officer, id);
        NamelessForm typed = pages.typed(new Form(fields));
        return pages.read(seen, typed)
                .map(told -> switch (summaries.give(officer, id, told)) {
                    case SummaryAnswer.Given _ -> done(redirect, id, "signals.police.notice.given");
                    case SummaryAnswer.Over _ -> pages.over(look(officer, id), typed, fields);
                    case SummaryAnswer.Withheld(var why) -> pages.withheld(seen, typed, why);
                })
                .orElseGet(() -> pages.mend(seen, typed));
    }

    @PostMapping("/niets")
    ModelAndView nothing(@PathVariable UUID id, @Noticing Acting officer, RedirectAttributes redirect) {
        look(officer, id);
        return done(
                redirect,
                id,
                summaries.nothing(officer, id)
                        ? "signals.police.notice.nothing"
                        : "signals.police.notice.answered-already");
    }

    @PostMapping("/intrekken")
    ModelAndView takeBack(@PathVariable UUID id, @Noticing Acting officer, RedirectAttributes redirect) {
        look(officer, id);
        return done(
                redirect,
                id,
                summaries.takeBack(officer, id)
                        ? "signals.police.notice.withdrawn"
                        : "signals.police.notice.nothing-told");
    }

    private static ModelAndView done(RedirectAttributes redirect, UUID id, String notice) {
        Notice.say(redirect, notice);
        return new ModelAndView("redirect:/politievragen/" + id);
    }
}
