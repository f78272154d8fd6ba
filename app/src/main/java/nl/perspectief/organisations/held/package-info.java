/** Whose data a module holds: each table with data of persons is named once, and what is held about one young person is told. */
@NamedInterface("held")
@Holds(
        professionals = {
            "absence",
            "blocked_colleague",
            "colleague_notice",
            "contact_detail",
            "organisation_desk",
            "own_role",
            "professional",
            "professional_role",
            "role_request",
            "second_answer"
        },
        apart = "sent_form",
        why = "hashes of what was sent and the page that answered it; the key is in the form only")
@NullMarked
package nl.perspectief.organisations.held;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
