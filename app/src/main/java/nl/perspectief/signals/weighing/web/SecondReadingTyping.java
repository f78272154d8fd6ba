package nl.perspectief.signals.weighing.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.perspectief.drafts.LongForm;
import org.springframework.stereotype.Component;

/** The form of a second reading keeps what is typed in it. */
@Component
class SecondReadingTyping implements LongForm {
    private static final Pattern PAGE = Pattern.compile("/wegingen/[0-9a-f-]{36}/tweede-lezing");

    static String of(UUID id) {
        return "/wegingen/" + id + "/tweede-lezing";
    }

    @Override
    public String code() {
        return "second-reading";
    }

    @Override
    public Optional<String> sentTo(String address) {
        return Optional.of(address).filter(PAGE.asMatchPredicate());
    }
}
