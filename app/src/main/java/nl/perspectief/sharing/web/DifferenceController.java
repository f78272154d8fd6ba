package nl.perspectief.sharing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.register.CovenantVersion;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.RegisterStatus.PartnerStatus;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.transition.VersionImpact;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changes between two versions, and what that ends of what the own organisation gave or received. */
@Controller
class DifferenceController {

    private final Covenants covenants;
    private final Differences differences;
    private final VersionImpact impact;
    private final Clock clock;

    DifferenceController(Covenants covenants, Differences differences, VersionImpact impact, Clock clock) {
        this.covenants = covenants;
        this.differences = differences;
        this.impact = impact;
        this.clock = clock;
    }

    @GetMapping("/convenant/verschil")
    ModelAndView compare(@WorksFor(own = "geen") Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        CovenantChoice choice = choice(acting, form);
        return page(form, choice)
                .map(page -> new ModelAndView("covenants/difference", Map.of("page", page)))
                .orElseGet(() -> none(form, choice, "covenants.change.none"));
    }

    private static ModelAndView none(Form form, CovenantChoice choice, String why) {
        return new ModelAndView("covenants/difference-none", Map.of("form", form, "choice", choice, "why", why));
    }

    /** Another purpose, so another page. Only the coming version ends something that stands now. */
    @GetMapping("/convenant/verschil/verstrekkingen")
    ModelAndView endings(
            @WorksFor(
                            own = "controle",
                            roles = {Role.PROCESS_LEAD, Role.PRIVACY_OFFICER})
                    Acting acting,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        CovenantChoice choice = choice(acting, form);
        Optional<DifferencePage> page = page(form, choice);
        String why = page.isPresent() ? "covenants.change.not-coming" : "covenants.change.none";
        return page.filter(DifferencePage::coming)
                .map(found -> new ModelAndView(
                        "covenants/endings",
                        Map.of("page", found, "endings", impact.endings(acting, found.difference()))))
                .orElseGet(() -> none(form, choice, why));
    }

    /** That of a version that was chosen, when no covenant was; else one of which there is something to compare. */
    private CovenantChoice choice(Acting acting, Form form) {
        List<CovenantVersion> versions = covenants.versions();
        if (!form.filled(CovenantChoice.FIELD)) {
            Stream.of("van", "naar")
                    .flatMap(field ->
                            versions.stream().filter(version -> version.hash().equals(form.value(field))))
                    .findFirst()
                    .or(() -> changing(versions))
                    .ifPresent(version -> form.put(CovenantChoice.FIELD, version.covenant()));
        }
        List<Covenant> all = versions.stream()
                .map(CovenantVersion::covenant)
                .distinct()
                .map(regime -> covenants.latest(regime, clock.instant()))
                .toList();
        return CovenantChoice.of(all, form, acting.organisation().partner());
    }

    private static Optional<CovenantVersion> changing(List<CovenantVersion> versions) {
        return versions.stream()
                .filter(version -> versions.stream()
                                .filter(other -> other.covenant().equals(version.covenant()))
                                .count()
                        > 1)
                .findFirst();
    }

    /** Without a choice of versions: from what is in force to what comes next, or else from the version before to the latest. */
    private Optional<DifferencePage> page(Form form, CovenantChoice choice) {
        LocalDate today = DutchDays.of(clock.instant());
        Covenant covenant = choice.chosen();
        List<CovenantVersion> versions = covenants.versions().stream()
                .filter(version -> covenant != null && version.covenant().equals(covenant.id()))
                .toList();
        if (covenant == null || versions.size() < 2) {
            return Optional.empty();
        }
        Optional<Covenant> now = covenants.on(covenant.id(), today);
        String latest = versions.getFirst().hash();
        String next = versions.stream()
                .filter(version -> version.validFrom().isAfter(today))
                .reduce((_, earlier) -> earlier)
                .map(CovenantVersion::hash)
                .orElse(latest);
        String current = now.map(Covenant::hash)
                .filter(hash -> !hash.equals(next))
                .orElseGet(() -> versions.get(1).hash());
        Covenant before = chosen(form, "van", current, versions);
        Covenant after = chosen(form, "naar", next, versions);
        boolean coming = now.filter(one -> one.hash().equals(before.hash())).isPresent()
                && after.validFrom().isAfter(today);
        List<Partner> unsigned = covenants.register(after, after.validFrom()).partners().stream()
                .filter(partner -> !partner.signed())
                .map(PartnerStatus::partner)
                .toList();
        return Optional.of(
                new DifferencePage(form, choice, versions, differences.between(before, after), unsigned, coming));
    }

    /** What was chosen; the usual one instead of a version of another covenant, with which there is nothing to compare. */
    private Covenant chosen(Form form, String field, String otherwise, List<CovenantVersion> versions) {
        String asked = form.filled(field) ? form.value(field) : otherwise;
        Covenant text = covenants.text(asked).orElseThrow(NotFound::new);
        boolean same = versions.stream().map(CovenantVersion::covenant).anyMatch(text.id()::equals);
        form.put(field, same ? asked : otherwise);
        return same ? text : covenants.text(otherwise).orElseThrow(NotFound::new);
    }
}
