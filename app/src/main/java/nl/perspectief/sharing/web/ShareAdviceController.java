package nl.perspectief.sharing.web;

import static nl.perspectief.organisations.Role.ANALYST;
import static nl.perspectief.organisations.Role.ATTENTION_OFFICER;
import static nl.perspectief.organisations.Role.CASE_LEAD;
import static nl.perspectief.organisations.Role.CASE_PARTNER;
import static nl.perspectief.organisations.Role.FRONTLINE;
import static nl.perspectief.organisations.Role.PROCESS_LEAD;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.web.Choices;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.advice.Advice;
import nl.perspectief.sharing.advice.ShareAdvice;
import nl.perspectief.sharing.advice.SharingQuestion;
import nl.perspectief.sharing.advice.SharingSource;
import nl.perspectief.sharing.advice.SharingSource.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "May I share this?": a question in codes of the covenant, so that its address says nothing about a person. */
@Controller
class ShareAdviceController {

    private final ShareAdvice advice;
    private final Covenants covenants;
    private final Organisations organisations;
    private final Clock clock;

    ShareAdviceController(ShareAdvice advice, Covenants covenants, Organisations organisations, Clock clock) {
        this.advice = advice;
        this.covenants = covenants;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping("/mag-ik-delen")
    ModelAndView ask(
            @WorksFor(
                            own = "toetsen",
                            roles = {FRONTLINE, ATTENTION_OFFICER, PROCESS_LEAD, CASE_LEAD, CASE_PARTNER, ANALYST})
                    Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        Form form = new Form(fields);
        Known known = known(acting, form);
        String own = acting.organisation().partner();
        CovenantChoice choice = CovenantChoice.of(covenants.on(DutchDays.of(clock.instant())), form, own);
        Covenant covenant = choice.chosen();
        if (covenant == null) {
            throw new Unbound(PurposeMeaning.RECOGNISE);
        }
        Asked asked = new Asked(
                form,
                new Choices(covenant),
                own,
                known,
                advice.sources().stream().map(SharingSource::field).toList());
        if (!asked.found()) {
            throw new NotFound();
        }
        List<SharingQuestion> questions = asked.questions();
        if (part == null && Asked.sent(fields)) {
            asked.check();
        } else if (part != null && questions.isEmpty()) {
            response.setHeader("HX-Push-Url", "false");
        }
        return page(asked, choice, questions.isEmpty() ? List.of() : advice.ask(acting, questions, known));
    }

    private ModelAndView page(Asked asked, CovenantChoice choice, List<Advice> all) {
        ShareWords words = new ShareWords(
                asked.choices().covenant(),
                organisations.all().stream().collect(Collectors.toMap(Organisation::partner, Function.identity())));
        ModelAndView page =
                new ModelAndView("covenants/ask", Map.of("page", new AskPage(asked, choice, words, Answer.of(all))));
        page.setStatus(asked.form().good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** What is known of the signal or case that the asker came from, with the covenant under which it lives. */
    private @Nullable Known known(Acting acting, Form form) {
        for (SharingSource source : advice.sources()) {
            String field = source.field();
            if (form.filled(field)) {
                Known known = form.id(field, "covenants.ask.wrong")
                        .flatMap(id -> source.known(acting, id))
                        .orElseThrow(NotFound::new);
                form.put(CovenantChoice.FIELD, known.regime());
                return known;
            }
        }
        return null;
    }
}
