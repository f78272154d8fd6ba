package nl.perspectief.organisations.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence on the next page about what was just done; never with words about a person.
 *
 * @param door where one goes on, with {@code doorKey} for its words; absent when there is nothing to go on with
 */
public record Notice(
        String key,
        List<String> arguments,
        @Nullable String doorKey,
        @Nullable String door) implements Serializable {
    static final String NAME = "notice";

    @Serial
    private static final long serialVersionUID = 1L;

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public Notice(String key, List<String> arguments) {
        this(key, arguments, null, null);
    }

    /** The same, with where one goes on. @param words the key of what stands on the link */
    public static void sayWithDoor(RedirectAttributes redirect, String key, String words, String path) {
        redirect.addFlashAttribute(NAME, new Notice(key, List.of(), words, path));
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
