package nl.perspectief.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.register.CovenantVersion;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.RegisterStatus;
import nl.perspectief.register.matrix.SharingMatrices;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The covenant as it stands on a day: its text, its register, its matrix, and who can ever see what. */
@Controller
class CovenantController {

    private final Covenants covenants;
    private final SharingMatrices matrices;
    private final Clock clock;

    CovenantController(Covenants covenants, SharingMatrices matrices, Clock clock) {
        this.covenants = covenants;
        this.matrices = matrices;
        this.clock = clock;
    }

    @GetMapping("/convenant")
    String text(
            @WorksFor(own = "geen") Acting acting, @RequestParam MultiValueMap<String, String> fields, Model model) {
        Form form = new Form(fields);
        LocalDate day = day(form);
        CovenantChoice choice = choice(acting, form, day);
        Covenant covenant = choice.chosen();
        model.addAttribute("choice", choice);
        model.addAttribute("form", form);
        model.addAttribute("day", day);
        model.addAttribute("versions", versions(covenant));
        model.addAttribute("text", covenant == null ? null : new CovenantText(covenant));
        model.addAttribute("status", covenant == null ? null : covenants.register(covenant, day));
        return "covenants/text";
    }

    @GetMapping("/convenant/matrix")
    String matrix(
            @WorksFor(own = "geen") Acting acting, @RequestParam MultiValueMap<String, String> fields, Model model) {
        MatrixPage page = page(acting, new Form(fields));
        model.addAttribute("page", page);
        return page == null ? "covenants/none" : "covenants/matrix";
    }

    @GetMapping("/convenant/matrix/regels")
    String rules(
            @WorksFor(own = "geen") Acting acting, @RequestParam MultiValueMap<String, String> fields, Model model) {
        MatrixPage page = page(acting, new Form(fields));
        model.addAttribute("page", page);
        return page == null ? "covenants/none" : "covenants/rules";
    }

    private @Nullable MatrixPage page(Acting acting, Form form) {
        LocalDate day = day(form);
        CovenantChoice choice = choice(acting, form, day);
        Covenant covenant = choice.chosen();
        if (covenant == null) {
            return null;
        }
        RegisterStatus status = covenants.register(covenant, day);
        form.put("gever", giver(acting, form, covenant));
        return new MatrixPage(form, day, choice, new Choices(covenant), matrices.of(covenant, status));
    }

    private CovenantChoice choice(Acting acting, Form form, LocalDate day) {
        return CovenantChoice.of(covenants.on(day), form, acting.organisation().partner());
    }

    private List<CovenantVersion> versions(@Nullable Covenant covenant) {
        return covenants.versions().stream()
                .filter(version -> covenant != null && version.covenant().equals(covenant.id()))
                .toList();
    }

    /** The own organisation, until another is chosen. */
    private static String giver(Acting acting, Form form, Covenant covenant) {
        return new Choices(covenant)
                .chosen(form, "gever", Dimension.GIVER)
                .orElse(
                        form.value("gever").equals("alle")
                                ? "alle"
                                : acting.organisation().partner());
    }

    @GetMapping("/convenant/wie")
    String who(@WorksFor(own = "geen") Acting acting, @RequestParam MultiValueMap<String, String> fields, Model model) {
        Form form = new Form(fields);
        CovenantChoice choice = choice(acting, form, day(form));
        Covenant covenant = choice.chosen();
        model.addAttribute(
                "page",
                covenant == null ? null : ReachPage.of(form, choice, new Choices(covenant), matrices.reach(covenant)));
        return covenant == null ? "covenants/none" : "covenants/who";
    }

    /** The day that was asked for; today when none was, or none that exists. */
    private LocalDate day(Form form) {
        return form.optionalDay("dag").orElseGet(() -> DutchDays.of(clock.instant()));
    }
}
