package nl.perspectief.casework.web;

import java.time.Clock;
import java.time.Instant;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.covenants.Covenants;
import nl.perspectief.covenants.ShareReasons;
import org.springframework.stereotype.Component;

/** What the covenant of a case says, read once for all that stands on a page. */
@Component
class CaseCovenants {
    private final Covenants covenants;
    private final ShareReasons reasons;
    private final Clock clock;

    CaseCovenants(Covenants covenants, ShareReasons reasons, Clock clock) {
        this.covenants = covenants;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** In the words of the version in force, or of the last one when none is any more. */
    CovenantWords of(CaseHeader header) {
        String regime = header.file().regime();
        Instant now = clock.instant();
        return new CovenantWords(covenants.latest(regime, now), covenants, reasons);
    }

    /** What it says about moving the case to another regime. */
    TransferWords transfer(CaseHeader header) {
        Instant now = clock.instant();
        return new TransferWords(
                covenants.latest(header.file().regime(), now),
                regime -> covenants.latest(regime, now).title());
    }
}
