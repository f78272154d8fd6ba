package nl.perspectief.signals.police.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.police.AskPolice;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking a colleague of the police for a summary; by any other route than the first there is no such page. */
@Controller
@RequestMapping("/wegingen/{id}/politie")
class AskPoliceController {
    private final Weighings weighings;
    private final AskPolice police;

    AskPoliceController(Weighings weighings, AskPolice police) {
        this.weighings = weighings;
        this.police = police;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        WeighingFile file = file(lead, id);
        return police.of(lead, id).isPresent()
                ? new ModelAndView("redirect:/wegingen/" + id)
                : page(file, police.colleagues(file.referral()), new Form());
    }

    private WeighingFile file(Acting lead, UUID id) {
        return weighings.look(lead, id).filter(police::possible).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(WeighingFile file, List<Professional> colleagues, Form form) {
        Map<String, String> options = new LinkedHashMap<>();
        colleagues.forEach(one -> options.put(
                one.id().toString(),
                one.name() + ", " + one.function() + " (" + one.organisation().name() + ")"));
        return new ModelAndView("signals/police-ask", Map.of("file", file, "colleagues", options, "form", form));
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        WeighingFile file = file(lead, id);
        List<Professional> colleagues = police.colleagues(file.referral());
        Form form = new Form(fields);
        Optional<UUID> chosen = form.id("politiecollega", "signals.police.who.missing");
        if (chosen.isPresent() && colleagues.stream().noneMatch(one -> one.id().equals(chosen.get()))) {
            form.wrong("politiecollega", "signals.police.who.missing");
        }
        if (!form.good()) {
            ModelAndView page = page(file, colleagues, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Notice.say(
                redirect,
                police.ask(lead, id, chosen.orElseThrow())
                        ? "signals.police.notice.asked"
                        : "signals.police.notice.asked-already");
        return new ModelAndView("redirect:/wegingen/" + id);
    }

    @PostMapping("/intrekken")
    String takeBack(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            RedirectAttributes redirect) {
        if (!police.takeBack(lead, id)) {
            throw new NotFound();
        }
        Notice.say(redirect, "signals.police.notice.taken-back");
        return "redirect:/wegingen/" + id;
    }
}
