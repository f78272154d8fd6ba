package nl.perspectief.casework.web;

import java.time.Clock;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.register.Covenants;
import nl.perspectief.sharing.review.ShareReasons;
import org.springframework.stereotype.Component;

/** What the covenant of a case says, read once for all that stands on a page. */
@Component
public class CaseCovenants {
    private final Covenants covenants;
    private final ShareReasons reasons;
    private final Clock clock;

    CaseCovenants(Covenants covenants, ShareReasons reasons, Clock clock) {
        this.covenants = covenants;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** In the words of {@link #latest}. */
    public CovenantWords of(CaseHeader header) {
        return new CovenantWords(latest(header), covenants, reasons);
    }

    /** The version in force, or the last one when none is any more. */
    public Covenant latest(CaseHeader header) {
        return covenants.latest(header.file().regime(), clock.instant());
    }

    /** What people call a covenant, also one that ended. */
    public String title(String regime) {
        return covenants.latest(regime, clock.instant()).title();
    }
}
