package nl.perspectief.signals.objections.web;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.letters.LetterKind;
import nl.perspectief.letters.LetterTexts;
import nl.perspectief.letters.web.LetterPages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.correcting.FileObjection;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.objections.Objected;
import nl.perspectief.signals.objections.WeighingObjections;
import nl.perspectief.signals.weighing.WeighingLog;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The letter that answers an objection; making it is noted and nothing is sent. */
@Controller
@RequestMapping("/wegingen/{id}/bezwaren/{bezwaar}/brief")
class ObjectionLetterController {
    private final WeighingObjections objections;
    private final Transactions transactions;
    private final WeighingLog log;
    private final LetterPages pages;
    private final Clock clock;

    ObjectionLetterController(
            WeighingObjections objections, Transactions transactions, WeighingLog log, LetterPages pages, Clock clock) {
        this.objections = objections;
        this.transactions = transactions;
        this.log = log;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose(
            @PathVariable UUID id,
            @PathVariable UUID bezwaar,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        return pages.choose(about(look(lead, id), bezwaar));
    }

    @GetMapping("/lezen")
    ModelAndView read(
            @PathVariable UUID id,
            @PathVariable UUID bezwaar,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields) {
        Objected objected = look(lead, id);
        return pages.read(lead, about(objected, bezwaar), fields, () -> note(lead, objected));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id,
            @PathVariable UUID bezwaar,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields) {
        Objected objected = look(lead, id);
        return pages.paper(lead, about(objected, bezwaar), fields, () -> note(lead, objected));
    }

    private Objected look(Acting lead, UUID id) {
        return objections.look(lead, id).orElseThrow(NotFound::new);
    }

    /** Who objected knows of it, so that there is nobody who may not be told of the answer. */
    private LetterPages.About about(Objected objected, UUID objection) {
        FileObjection answered = objected.one(objection)
                .filter(one -> !one.open() && one.because() != null)
                .orElseThrow(NotFound::new);
        Identity identity = objected.file().identity().orElse(null);
        String back = "/wegingen/" + objected.file().referral().id() + "/bezwaren";
        return new LetterPages.About(
                LetterKind.valueOf("OBJECTION_" + answered.outcome()),
                back + "/" + objection + "/brief",
                back,
                identity == null ? null : identity.firstName(),
                identity == null ? null : identity.ageOn(DutchDays.of(clock.instant())),
                identity == null ? "letters.objection.nameless" : null,
                Set.of(),
                new LetterTexts.Answer(
                        Objects.requireNonNull(answered.because()), Objects.requireNonNull(answered.until())));
    }

    private void note(Acting lead, Objected objected) {
        transactions.run(
                lead, () -> log.done(lead, Action.EXPORTED, objected.file().referral()));
    }
}
