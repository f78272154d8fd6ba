package nl.perspectief.signals.letters.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.letters.LetterKind;
import nl.perspectief.letters.LetterReader;
import nl.perspectief.letters.web.LetterPages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.letters.DecisionLetters;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.Weighings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A letter to the young person or a parent about what was decided, by who leads. There is none where what was given ended with the
 * decision, because then nobody here may know who it is; and none for somebody who may not be told yet (UAVG 41).
 */
@Controller
@RequestMapping("/wegingen/{id}/brief")
class DecisionLetterController {
    private final Weighings weighings;
    private final ObjectProvider<CaseOpening> cases;
    private final DecisionLetters letters;
    private final LetterPages pages;
    private final Clock clock;

    DecisionLetterController(
            Weighings weighings,
            ObjectProvider<CaseOpening> cases,
            DecisionLetters letters,
            LetterPages pages,
            Clock clock) {
        this.weighings = weighings;
        this.cases = cases;
        this.letters = letters;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        return pages.choose(about(lead, file(lead, id)));
    }

    @GetMapping("/lezen")
    ModelAndView read(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields) {
        WeighingFile file = file(lead, id);
        return pages.read(lead, about(lead, file), fields, () -> note(lead, file.referral()));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields) {
        WeighingFile file = file(lead, id);
        return pages.paper(lead, about(lead, file), fields, () -> note(lead, file.referral()));
    }

    /** One that was decided; before that there is nothing to tell. */
    private WeighingFile file(Acting lead, UUID id) {
        return weighings.look(lead, id).filter(file -> !file.referral().open()).orElseThrow(NotFound::new);
    }

    private LetterPages.About about(Acting lead, WeighingFile file) {
        Identity identity = file.identity().orElse(null);
        String back = "/wegingen/" + file.referral().id();
        CaseOpening.Untold untold = untold(lead, file.referral()).orElse(null);
        return new LetterPages.About(
                LetterKind.DECISION,
                back + "/brief",
                back,
                identity == null ? null : identity.firstName(),
                identity == null ? null : identity.ageOn(DutchDays.of(clock.instant())),
                none(file.referral(), identity, untold),
                held(untold),
                null);
    }

    private Optional<CaseOpening.Untold> untold(Acting lead, Referral referral) {
        UUID caseId = referral.caseId();
        return caseId == null ? Optional.empty() : cases.getObject().untold(lead, caseId);
    }

    private static @Nullable String none(
            Referral referral, @Nullable Identity identity, CaseOpening.@Nullable Untold untold) {
        if (referral.caseId() == null) {
            return "letters.decision.giver";
        }
        if (identity == null) {
            return "letters.decision.nameless";
        }
        return untold == null || (untold.youth() && untold.parents()) ? "letters.decision.untold" : null;
    }

    private static Set<LetterReader> held(CaseOpening.@Nullable Untold untold) {
        Set<LetterReader> held = EnumSet.noneOf(LetterReader.class);
        if (untold != null && untold.youth()) {
            held.add(LetterReader.YOUTH);
        }
        if (untold != null && untold.parents()) {
            held.add(LetterReader.PARENT);
        }
        return held;
    }

    private void note(Acting lead, Referral referral) {
        letters.made(lead, referral);
    }
}
