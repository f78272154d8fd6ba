package nl.perspectief.sharing.web;

import static nl.perspectief.organisations.Role.ANALYST;
import static nl.perspectief.organisations.Role.ATTENTION_OFFICER;
import static nl.perspectief.organisations.Role.CASE_LEAD;
import static nl.perspectief.organisations.Role.CASE_PARTNER;
import static nl.perspectief.organisations.Role.FRONTLINE;
import static nl.perspectief.organisations.Role.PROCESS_LEAD;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Unbound;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.web.Choices;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.advice.ShareAdvice;
import nl.perspectief.sharing.advice.SharingQuestion;
import nl.perspectief.sharing.advice.SharingSource.Kind;
import nl.perspectief.sharing.advice.SharingSource.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "May I share this?": a question in codes of the covenant, so that its address says nothing about a person. */
@Controller
class ShareAdviceController {

    private final ShareAdvice advice;
    private final Covenants covenants;
    private final Clock clock;

    ShareAdviceController(ShareAdvice advice, Covenants covenants, Clock clock) {
        this.advice = advice;
        this.covenants = covenants;
        this.clock = clock;
    }

    @GetMapping("/mag-ik-delen")
    String ask(
            @WorksFor(
                            purpose = PurposeMeaning.ADMISSION,
                            roles = {FRONTLINE, ATTENTION_OFFICER, PROCESS_LEAD, CASE_LEAD, CASE_PARTNER, ANALYST})
                    Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        Form form = new Form(fields);
        Known known = known(acting, form);
        if (known != null) {
            form.put(CovenantChoice.FIELD, known.regime());
        }
        CovenantChoice choice = CovenantChoice.of(
                covenants.on(today()), form, acting.organisation().partner());
        Covenant covenant = choice.chosen();
        if (covenant == null) {
            throw new Unbound(PurposeMeaning.ADMISSION);
        }
        Choices choices = new Choices(covenant);
        if (known != null && !form.filled("waarvoor")) {
            form.put("waarvoor", known.purpose());
        }
        if (known != null && !form.filled("fase")) {
            form.put("fase", known.phase());
        }
        model.addAttribute(
                "page",
                new AskPage(
                        form,
                        choice,
                        choices,
                        acting.organisation().partner(),
                        known == null ? null : place(form),
                        question(form, choices, acting)
                                .map(question -> advice.ask(acting, question, known))
                                .orElse(null)));
        return "covenants/ask";
    }

    private LocalDate today() {
        return DutchDays.of(clock.instant());
    }

    /** What is known of the signal or case that the asker came from. */
    private @Nullable Known known(Acting acting, Form form) {
        for (Kind kind : Kind.values()) {
            String field = field(kind);
            if (form.filled(field)) {
                return form.id(field, "covenants.ask.wrong")
                        .flatMap(id -> advice.known(acting, kind, id))
                        .orElseThrow(NotFound::new);
            }
        }
        return null;
    }

    private static String field(Kind kind) {
        return switch (kind) {
            case SIGNAL -> "signaal";
            case CASE -> "casus";
        };
    }

    private static String place(Form form) {
        return form.filled("signaal") ? "/signalen/" + form.value("signaal") : "/casussen/" + form.value("casus");
    }

    /** Empty as long as not everything is chosen; another receiver than oneself. */
    private static Optional<SharingQuestion> question(Form form, Choices choices, Acting acting) {
        Optional<String> category = choices.chosen(form, "wat", Dimension.CATEGORY);
        Optional<String> receiver = choices.chosen(form, "wie", Dimension.RECEIVER)
                .filter(partner -> !partner.equals(acting.organisation().partner()));
        Optional<String> purpose = choices.chosen(form, "waarvoor", Dimension.PURPOSE);
        Optional<String> phase = choices.chosen(form, "fase", Dimension.PHASE);
        if (!form.filled("hoeveel")
                && category.filter(id -> isName(choices, id)).isPresent()) {
            form.put("hoeveel", Extent.SUMMARY);
        }
        if (category.isEmpty() || receiver.isEmpty() || purpose.isEmpty() || phase.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SharingQuestion(
                choices.covenant().id(),
                category.get(),
                receiver.get(),
                choices.chosen(form, "rol", Dimension.ROLE).orElse(null),
                purpose.get(),
                phase.get(),
                form.optionalChoice("hoeveel", Extent.class).orElse(Extent.FULL),
                Set.copyOf(form.values("feit"))));
    }

    /** A name is always kept, and so given, as a summary of who somebody is. */
    private static boolean isName(Choices choices, String category) {
        return choices.covenant().vocabulary().meanings(category).contains(CategoryMeaning.IDENTITY);
    }
}
