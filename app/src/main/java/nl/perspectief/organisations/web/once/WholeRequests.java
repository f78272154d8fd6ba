package nl.perspectief.organisations.web.once;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Optional;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.organisations.forms.SentForms;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.forms.FormKey;
import nl.perspectief.organisations.web.forms.FormTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers a form in one transaction, with the key of the form in it: either all that it asks was done and its answer is
 * kept, or nothing. Who loses a race is answered anew, and then sees what the winner did.
 */
@Component
class WholeRequests {
    private final Transactions transactions;
    private final SentForms forms;
    private final List<FormTaken> hearers;

    WholeRequests(Transactions transactions, SentForms forms, List<FormTaken> hearers) {
        this.transactions = transactions;
        this.forms = forms;
        this.hearers = hearers;
    }

    /** The controller itself. */
    interface Controller {
        @Nullable
        Object call() throws Exception;
    }

    @Nullable
    Object answer(Sending sending, Controller controller) {
        Optional<String> key = sending.key();
        if (key.filter(text -> !FormKey.isOne(text)).isPresent()) {
            return sending.ask(Sending.Why.NO_KEY, null);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.<@Nullable Object>whole(
                        sending.acting(),
                        () -> key.isEmpty() ? called(controller) : once(sending, sending.form(key.get()), controller));
            } catch (RuntimeException e) {
                Race race = Race.in(e).orElseThrow(() -> e);
                sending.afresh();
                if (attempt == race.most()) {
                    if (race == Race.OVERTAKEN) {
                        throw e;
                    }
                    return sending.ask(Sending.Why.BUSY, null);
                }
                Race.pause(attempt);
            }
        }
    }

    /** A page that is shown again, with mistakes or for a preview, leaves the key unused. */
    private @Nullable Object once(Sending sending, SentForm form, Controller controller) {
        Optional<SentForms.Answer> before = forms.take(form);
        if (before.isPresent()) {
            return before.get().same()
                    ? sending.repeat(before.get())
                    : sending.ask(Sending.Why.CHANGED_SINCE, before.get());
        }
        Object answer = called(controller);
        Optional<Notice> notice = sending.notice();
        Sending.location(answer)
                .ifPresentOrElse(
                        location -> {
                            forms.answer(
                                    form,
                                    location,
                                    notice.map(Notice::key).orElse(null),
                                    notice.map(Notice::arguments).orElse(List.of()));
                            hearers.forEach(one -> one.taken(sending.acting(), sending.request()));
                        },
                        () -> forms.giveBack(form));
        return answer;
    }

    private static @Nullable Object called(Controller controller) {
        try {
            return controller.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UndeclaredThrowableException(e);
        }
    }
}
