package nl.perspectief.covenants.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenants.CovenantVersion;
import nl.perspectief.covenants.Covenants;
import nl.perspectief.covenants.RegisterStatus.PartnerStatus;
import nl.perspectief.covenants.ShareFates;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.Absent;
import nl.perspectief.organisations.web.Under;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What changes between two versions, and what that ends of what the own organisation gave or received. */
@Controller
class DifferenceController {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final Covenants covenants;
    private final Differences differences;
    private final ShareFates fates;
    private final Clock clock;

    DifferenceController(Covenants covenants, Differences differences, ShareFates fates, Clock clock) {
        this.covenants = covenants;
        this.differences = differences;
        this.fates = fates;
        this.clock = clock;
    }

    @GetMapping("/convenant/verschil")
    ModelAndView compare(@Under(own = "geen") Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        return page(new Form(fields))
                .map(page -> new ModelAndView("covenants/difference", Map.of("page", page)))
                .orElseGet(() -> new ModelAndView("covenants/difference-none"));
    }

    /** Another purpose, so another page. Only the coming version ends something that stands now. */
    @GetMapping("/convenant/verschil/verstrekkingen")
    ModelAndView endings(
            @Under(
                            own = "controle",
                            roles = {Role.PROCESS_LEAD, Role.PRIVACY_OFFICER})
                    Acting acting,
            @RequestParam MultiValueMap<String, String> fields) {
        Optional<DifferencePage> page = page(new Form(fields)).filter(DifferencePage::coming);
        return page.map(found -> new ModelAndView(
                        "covenants/endings",
                        Map.of("page", found, "endings", fates.endings(acting, found.difference()))))
                .orElseGet(() -> new ModelAndView("covenants/difference-none"));
    }

    /** Without a choice: from what is in force to what comes next, or else from the version before to the latest. */
    private Optional<DifferencePage> page(Form form) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        List<CovenantVersion> all = covenants.versions();
        if (all.size() < 2) {
            return Optional.empty();
        }
        String regime = regime(form, all, today);
        List<CovenantVersion> versions = all.stream()
                .filter(version -> version.covenant().equals(regime))
                .toList();
        if (versions.size() < 2) {
            return Optional.empty();
        }
        Optional<Covenant> now = covenants.on(regime, today);
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
        return Optional.of(new DifferencePage(form, all, differences.between(before, after), unsigned, coming));
    }

    /** That of a version that was chosen; else one of which there are two in force or to come. */
    private String regime(Form form, List<CovenantVersion> versions, LocalDate today) {
        return Stream.of("van", "naar")
                .flatMap(field ->
                        versions.stream().filter(version -> version.hash().equals(form.value(field))))
                .map(CovenantVersion::covenant)
                .findFirst()
                .orElseGet(() -> covenants.on(today).stream()
                        .map(Covenant::id)
                        .filter(id -> versions.stream()
                                        .filter(version -> version.covenant().equals(id))
                                        .count()
                                > 1)
                        .findFirst()
                        .orElseGet(() -> versions.getFirst().covenant()));
    }

    /** What was chosen; the usual one instead of a version of another covenant, with which there is nothing to compare. */
    private Covenant chosen(Form form, String field, String otherwise, List<CovenantVersion> versions) {
        String asked = form.filled(field) ? form.value(field) : otherwise;
        Covenant text = covenants.text(asked).orElseThrow(Absent::new);
        boolean same = versions.stream().map(CovenantVersion::covenant).anyMatch(text.id()::equals);
        form.put(field, same ? asked : otherwise);
        return same ? text : covenants.text(otherwise).orElseThrow(Absent::new);
    }
}
