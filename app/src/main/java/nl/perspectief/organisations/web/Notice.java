package nl.perspectief.organisations.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence on the next page about what was just done; never with words about a person. */
public record Notice(String key, List<String> arguments) implements Serializable {
    static final String NAME = "notice";

    @Serial
    private static final long serialVersionUID = 1L;

    public Notice {
        arguments = List.copyOf(arguments);
    }

    /** Shows it on the page that the redirect goes to. */
    public static void say(RedirectAttributes redirect, String key, String... arguments) {
        redirect.addFlashAttribute(NAME, new Notice(key, List.of(arguments)));
    }

    /** What will be shown there. */
    public static Optional<Notice> said(RedirectAttributes redirect) {
        return redirect.getFlashAttributes().get(NAME) instanceof Notice said ? Optional.of(said) : Optional.empty();
    }
}
