package nl.perspectief.casework.informing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was told and answered in one go: the same for the young person and all who bring him or her up.
 *
 * @param heard absent when they were not told
 * @param putOff absent when nobody decided to wait
 * @param answered whether they were asked for consent too; else what each answered stays, and who knows already is left alone
 * @param youthAgreedOn absent takes back what was given before
 * @param parentsAgreedOn the same
 * @param victimView absent leaves it as it is
 */
public record ToldTogether(
        @Nullable Heard heard,
        @Nullable PutOff putOff,
        boolean answered,
        @Nullable LocalDate youthAgreedOn,
        @Nullable LocalDate parentsAgreedOn,
        @Nullable VictimView victimView) {

    /** What it makes of one person. Who has no say is told as well, and not asked. */
    public PersonLine of(PersonLine line, LocalDate today) {
        if (!answered) {
            return line.heard() == null ? told(line) : line;
        }
        PersonLine told = heard == null && putOff == null ? line.untold() : told(line);
        if (line.youth()) {
            return told.agreedSince(youthAgreedOn, way(), today);
        }
        return line.authority() == Authority.NO ? told : told.agreedSince(parentsAgreedOn, way(), today);
    }

    private PersonLine told(PersonLine line) {
        Heard before = line.heard();
        if (heard != null) {
            return before != null && before.on().equals(heard.on()) ? line : line.told(heard);
        }
        return putOff == null ? line : line.later(putOff);
    }

    private @Nullable Way way() {
        return heard == null ? null : heard.way();
    }
}
