package nl.perspectief.audit.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a command changed, about to be written. No secret is in it, and no name: accounts and systems are known by
 * the ids that the partnership has for them.
 *
 * @param command the words of the command, such as {@code user add}
 * @param subject the account it is about; the line gets the ids of its mandates, as they are when it is written
 * @param organisation whose administrator reads it; of a mandate only the one for this organisation is meant then
 * @param client the system of a partner it is about
 * @param detail ids of roles or partners, dates: letters, digits, spaces and {@code . _ , = -}
 */
public record OwnerEvent(
        String command,
        SecurityCode code,
        @Nullable String subject,
        @Nullable String organisation,
        @Nullable UUID client,
        @Nullable String detail) {
    public static OwnerEvent of(String command, SecurityCode code) {
        return new OwnerEvent(command, code, null, null, null, null);
    }

    public OwnerEvent about(String account) {
        return new OwnerEvent(command, code, account, organisation, client, detail);
    }

    /** @param partner the covenant's id of an organisation */
    public OwnerEvent at(String partner) {
        return new OwnerEvent(command, code, subject, partner, client, detail);
    }

    public OwnerEvent from(UUID system) {
        return new OwnerEvent(command, code, subject, organisation, system, detail);
    }

    public OwnerEvent saying(String words) {
        return new OwnerEvent(command, code, subject, organisation, client, words);
    }
}
