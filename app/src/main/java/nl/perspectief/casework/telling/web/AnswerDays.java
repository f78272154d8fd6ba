package nl.perspectief.casework.telling.web;

import java.util.Objects;
import nl.perspectief.casework.informing.Heard;
import nl.perspectief.casework.informing.PersonLine;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;

/** Consent is given by who knows to what, and taken back after it was given. What was recorded before and stays is left alone. */
final class AnswerDays {
    private AnswerDays() {}

    static void judge(Form form, PersonLine known, @Nullable Heard heard, Reply now) {
        boolean stays = Objects.equals(known.reply(), now) && Objects.equals(known.heard(), heard);
        if (!stays && now.said() == Reply.Said.CONSENTS) {
            told(form, heard, now);
        }
        if (!stays) {
            order(form, known.reply(), now);
        }
    }

    private static void told(Form form, @Nullable Heard heard, Reply now) {
        if (heard == null && !form.filled("geinformeerd")) {
            form.wrong("geinformeerd", "casework.person.told.first");
        } else if (heard != null && now.on().isBefore(heard.on())) {
            form.wrong("toestemming-op", "casework.person.answered.untold");
        }
    }

    private static void order(Form form, @Nullable Reply before, Reply now) {
        if (before == null || before.said() == now.said() || !now.on().isBefore(before.on())) {
            return;
        }
        if (before.said() == Reply.Said.CONSENTS && now.said() == Reply.Said.WITHDREW) {
            form.wrong("toestemming-op", "casework.person.answered.before-given");
        } else if (before.said() == Reply.Said.WITHDREW && now.said() == Reply.Said.CONSENTS) {
            form.wrong("toestemming-op", "casework.person.answered.before-taken");
        }
    }
}
