package nl.perspectief.signals.web;

import java.util.Optional;
import nl.perspectief.drafts.LongForm;
import org.springframework.stereotype.Component;

/** The form of a new signal keeps what is typed in it. */
@Component
class SignalTyping implements LongForm {
    static final String NEW = "/signalen/nieuw";

    @Override
    public String code() {
        return "signal";
    }

    @Override
    public Optional<String> sentTo(String address) {
        return address.equals(NEW) ? Optional.of("/signalen") : Optional.empty();
    }
}
