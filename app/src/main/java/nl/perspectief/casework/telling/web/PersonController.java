package nl.perspectief.casework.telling.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Way;
import nl.perspectief.casework.telling.Persons;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person who is told of a case and asked. */
@Controller
@RequestMapping("/casussen/{id}/informeren")
class PersonController {
    private final Persons persons;

    PersonController(Persons persons) {
        this.persons = persons;
    }

    @GetMapping("/nieuw")
    ModelAndView begin(@AtTheTable Acting acting, @PathVariable UUID id) {
        Form form = new Form().put("manier", Way.CONVERSATION).put("verteld-door", acting.professionalId());
        return new ModelAndView("casework/person", model(all(acting, id), fresh(), form));
    }

    private PersonLine fresh() {
        return PersonLine.fresh(persons.next(), Relation.PARENT, Authority.UNKNOWN);
    }

    @PostMapping("/nieuw")
    ModelAndView add(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Persons.Overview all = all(acting, id);
        Form form = new Form(fields);
        PersonLine known = fresh();
        Optional<PersonLine> line = read(form, all, known, acting);
        if (line.isEmpty()) {
            return CasePages.again("casework/person", model(all, known, form));
        }
        int stops = persons.stops(acting, id, () -> persons.add(acting, id, line.get()));
        return Stops.chosen(form, stops)
                ? done(persons.add(acting, id, line.get()), id, redirect)
                : CasePages.again("casework/person", Stops.shown(model(all, known, form), stops));
    }

    @GetMapping("/{persoon}")
    ModelAndView look(@AtTheTable Acting acting, @PathVariable UUID id, @PathVariable UUID persoon) {
        Persons.Overview all = all(acting, id);
        PersonLine line = all.line(persoon).orElseThrow(NotFound::new);
        return new ModelAndView("casework/person", model(all, line, opened(line, acting)));
    }

    private static Form opened(PersonLine line, Acting acting) {
        Form form = PersonForm.of(line);
        return line.heard() == null
                ? form.put("manier", Way.CONVERSATION).put("verteld-door", acting.professionalId())
                : form;
    }

    private static Optional<PersonLine> read(Form form, Persons.Overview all, PersonLine known, Acting acting) {
        Optional<PersonLine> line =
                new PersonForm(form, KnownDays.of(all.header())).read(known, all.tellers(), acting.professionalId());
        return line.filter(wanted -> {
            boolean clashes = all.clashes(wanted);
            if (clashes) {
                form.wrong(
                        "relatie",
                        wanted.relation() == Relation.PARENTS
                                ? "casework.person.parents.apart"
                                : "casework.person.joint.first");
            }
            return !clashes;
        });
    }

    @PostMapping("/{persoon}")
    ModelAndView change(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID persoon,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Persons.Overview all = all(acting, id);
        PersonLine known = all.line(persoon).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        Optional<PersonLine> line = read(form, all, known, acting);
        if (line.isEmpty()) {
            return CasePages.again("casework/person", model(all, known, form));
        }
        int stops = persons.stops(acting, id, () -> persons.change(acting, id, line.get()));
        if (!Stops.chosen(form, stops)) {
            return CasePages.again("casework/person", Stops.shown(model(all, known, form), stops));
        }
        CaseAnswer answer = persons.change(acting, id, line.get());
        if (answer instanceof CaseAnswer.Stale) {
            Persons.Overview now = all(acting, id);
            return CasePages.conflict(
                    "casework/person-conflict", model(now, now.line(persoon).orElseThrow(NotFound::new), form));
        }
        return done(answer, id, redirect);
    }

    @PostMapping("/{persoon}/weg")
    ModelAndView remove(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @PathVariable UUID persoon,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Persons.Overview all = all(acting, id);
        PersonLine known = all.line(persoon).orElseThrow(NotFound::new);
        Form sent = new Form(fields);
        int stops = persons.stops(acting, id, () -> persons.remove(acting, id, persoon));
        if (!Stops.chosen(sent, stops)) {
            Form form = opened(known, acting);
            form.wrong("bevestig", "casework.stops.confirm");
            return CasePages.again("casework/person", Stops.removing(model(all, known, form), stops));
        }
        if (persons.remove(acting, id, persoon) instanceof CaseAnswer.Done removed) {
            return done(removed, id, redirect);
        }
        Notice.say(redirect, "casework.person.stays");
        return CasePages.to(id, "/informeren");
    }

    private static ModelAndView done(CaseAnswer answer, UUID id, RedirectAttributes redirect) {
        if (!(answer instanceof CaseAnswer.Done)) {
            throw new NotFound();
        }
        Notice.say(redirect, "casework.inform.done");
        return CasePages.to(id, "/informeren");
    }

    private Persons.Overview all(Acting acting, UUID id) {
        return persons.look(acting, id).orElseThrow(NotFound::new);
    }

    private static Map<String, ?> model(Persons.Overview all, PersonLine line, Form form) {
        return Map.of("all", all, "line", line, "form", form);
    }
}
