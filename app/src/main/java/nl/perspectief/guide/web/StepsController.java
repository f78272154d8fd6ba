package nl.perspectief.guide.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Step;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.guide.Worry;
import nl.perspectief.guide.advice.CovenantSays;
import nl.perspectief.guide.advice.StepSharing;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What can I do now: by profession and by how worried somebody is. */
@Controller
class StepsController {
    private final GuideContents contents;
    private final StepSharing sharing;
    private final Helplines helplines;

    StepsController(GuideContents contents, StepSharing sharing, Helplines helplines) {
        this.contents = contents;
        this.sharing = sharing;
        this.helplines = helplines;
    }

    @GetMapping("/wegwijzer/wat-nu")
    ModelAndView ask(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        Form form = new Form(fields);
        List<StepPlan> plans = contents.plans(Screens.language(request));
        StepPlan plan = plans.stream()
                .filter(one -> one.profession().equals(form.value("beroep")))
                .findFirst()
                .orElse(null);
        Worry worry = form.optionalChoice("zorg", Worry.class).orElse(null);
        return new ModelAndView("guide/steps", Map.of("page", page(form, plans, plan, worry)));
    }

    private StepsPage page(Form form, List<StepPlan> plans, @Nullable StepPlan plan, @Nullable Worry worry) {
        Said said = new Said(helplines.byKey());
        if (plan == null || worry == null) {
            return new StepsPage(form, plans, plan, worry, List.of(), List.of(), said);
        }
        List<StepsPage.Advised> steps = plan.at(worry).stream()
                .map(step -> new StepsPage.Advised(step, says(plan, step, worry)))
                .toList();
        List<CovenantSays> referring = plan.partner().map(this::referring).orElse(List.of());
        return new StepsPage(form, plans, plan, worry, steps, referring, said);
    }

    private List<CovenantSays> referring(PartnerKind kind) {
        return sharing.referring(kind);
    }

    private List<CovenantSays> says(StepPlan plan, Step step, Worry worry) {
        return plan.partner().map(kind -> sharing.at(kind, step.kind(), worry)).orElse(List.of());
    }
}
