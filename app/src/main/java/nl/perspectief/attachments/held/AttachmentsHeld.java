package nl.perspectief.attachments.held;

import java.util.List;
import java.util.UUID;
import nl.perspectief.attachments.AttachmentPages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.held.Held;
import nl.perspectief.organisations.held.HeldRows;
import nl.perspectief.organisations.held.Holds;
import nl.perspectief.organisations.held.PersonData;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The photos and papers that hang on what is about a young person, each with the page on which it can be saved. */
@Component
@Order(2)
@Holds(youths = "attachment")
class AttachmentsHeld implements PersonData {
    private static final String ATTACHED = """
            SELECT 'held.attachment', a.organisation_id, (a.added_at AT TIME ZONE 'Europe/Amsterdam')::date, a.name, NULL::text,
                   a.file_kind || ' ' || a.file_id, false
              FROM attachment a WHERE a.subject_id = :subject""";

    private final HeldRows rows;
    private final List<AttachmentPages> pages;

    AttachmentsHeld(HeldRows rows, List<AttachmentPages> pages) {
        this.rows = rows;
        this.pages = pages;
    }

    @Override
    public String title() {
        return "held.attachments";
    }

    @Override
    public List<Held> about(UUID subject) {
        return rows.of(subject, ATTACHED).stream().map(this::onItsPage).toList();
    }

    private Held onItsPage(Held held) {
        return new Held(
                held.what(),
                held.sort(),
                held.heldBy(),
                held.since(),
                held.answer(),
                held.said(),
                held.given(),
                address(held.at()),
                held.withheld());
    }

    private @Nullable String address(@Nullable String file) {
        if (file == null) {
            return null;
        }
        String[] words = file.split(" ", 2);
        return pages.stream()
                .filter(page -> page.kind().equals(words[0]))
                .map(page -> page.address(UUID.fromString(words[1])))
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Unseen> unseen(Acting acting) {
        return List.of();
    }
}
