package nl.perspectief.casework.plan.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.drafts.LongForm;
import org.springframework.stereotype.Component;

/** The form of a new text of a plan keeps what is typed in it. */
@Component
class PlanTyping implements LongForm {
    private static final Pattern PAGE = Pattern.compile("(/casussen/[0-9a-f-]{36}/plan)/nieuw");

    static String of(UUID id) {
        return "/casussen/" + id + "/plan/nieuw";
    }

    @Override
    public String code() {
        return "plan-text";
    }

    @Override
    public Optional<String> sentTo(String address) {
        return Optional.of(PAGE.matcher(address)).filter(Matcher::matches).map(found -> found.group(1));
    }
}
