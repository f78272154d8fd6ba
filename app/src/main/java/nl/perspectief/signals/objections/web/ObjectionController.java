package nl.perspectief.signals.objections.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.letters.AgeGroup;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.correcting.FileObjection;
import nl.perspectief.sharing.correcting.RightsAnswer;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.objections.Objected;
import nl.perspectief.signals.objections.WeighingObjections;
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

/** What was objected to a weighing: recorded, told to take longer, and answered by somebody who did not decide. */
@Controller
@RequestMapping("/wegingen/{id}/bezwaren")
class ObjectionController {
    private final WeighingObjections objections;
    private final Clock clock;

    ObjectionController(WeighingObjections objections, Clock clock) {
        this.objections = objections;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        return page(look(lead, id), new Form());
    }

    private Objected look(Acting lead, UUID id) {
        return objections.look(lead, id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Objected objected, Form form) {
        return new ModelAndView("signals/objections", "objected", objected)
                .addObject("form", form)
                .addObject("by", by(objected))
                .addObject("today", DutchDays.of(clock.instant()));
    }

    /** Who has a say at the age of today; an age that is not known rules nobody out. */
    private List<FileObjection.By> by(Objected objected) {
        LocalDate today = DutchDays.of(clock.instant());
        return ObjectionForm.by(AgeGroup.of(
                objected.file().identity().map(one -> one.ageOn(today)).orElse(null)));
    }

    private ModelAndView again(Objected objected, Form form) {
        ModelAndView again = page(objected, form);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping
    ModelAndView register(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Objected objected = look(lead, id);
        Form form = new Form(fields);
        Optional<FileObjection.By> by = form.choice(
                        "bezwaarmaker", FileObjection.By.class, "signals.objection.by.missing")
                .filter(this.by(objected)::contains);
        Optional<FileObjection.Way> way =
                form.choice("bezwaarweg", FileObjection.Way.class, "signals.objection.way.missing");
        Optional<LocalDate> received = form.day("ontvangen", "signals.objection.received.missing");
        if (by.isEmpty() && form.good()) {
            form.wrong("bezwaarmaker", "signals.objection.by.missing");
        }
        received.filter(day -> !objections.canHaveCome(objected.file().referral(), day))
                .ifPresent(_ -> form.wrong("ontvangen", "signals.objection.received.when"));
        if (!form.good()) {
            return again(objected, form);
        }
        boolean done = objections.register(lead, id, by.orElseThrow(), way.orElseThrow(), received.orElseThrow());
        return done(redirect, id, done ? "signals.objection.notice.registered" : "signals.objection.notice.one-open");
    }

    @PostMapping("/{bezwaar}/langer")
    ModelAndView later(
            @PathVariable UUID id,
            @PathVariable UUID bezwaar,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Objected objected = open(lead, id, bezwaar);
        Form form = new Form(fields);
        String because = form.text("langer-reden", Narrative.SENTENCE, "signals.objection.later.missing");
        if (!form.good()) {
            return again(objected, form);
        }
        boolean done = objections.later(lead, id, bezwaar, new Narrative(because));
        return done(redirect, id, done ? "signals.objection.notice.later" : "signals.objection.notice.not-later");
    }

    @PostMapping("/{bezwaar}")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable UUID bezwaar,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Objected objected = open(lead, id, bezwaar);
        if (!objected.mayAnswer()) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        Optional<RightsAnswer> answer =
                form.choice("bezwaarbesluit", RightsAnswer.class, "signals.objection.answer.missing");
        String because = form.text("bezwaarreden", ObjectionForm.LONGEST_REASON, "signals.objection.because.missing");
        if (!form.good()) {
            return again(objected, form);
        }
        boolean done = objections.answer(lead, id, bezwaar, answer.orElseThrow(), new Narrative(because));
        return done(
                redirect,
                id,
                done ? "signals.objection.notice." + answer.get() : "signals.objection.notice.answered-already");
    }

    /** One that was answered meanwhile is told so on the page; one that is not there does not exist. */
    private Objected open(Acting lead, UUID id, UUID objection) {
        Objected objected = look(lead, id);
        if (objected.one(objection).isEmpty()) {
            throw new NotFound();
        }
        return objected;
    }

    private static ModelAndView done(RedirectAttributes redirect, UUID id, String said) {
        Notice.say(redirect, said);
        return new ModelAndView("redirect:/wegingen/" + id + "/bezwaren");
    }
}
