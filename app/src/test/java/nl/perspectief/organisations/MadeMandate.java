package nl.perspectief.organisations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mandate as process lead of somebody who may have another elsewhere, past the pages. */
public final class MadeMandate {
    private MadeMandate() {}

    public static Mandate of(JdbcClient superuser, Professionals professionals, String subject, UUID organisation) {
        UUID id = UUID.randomUUID();
        superuser
                .sql(
                        "INSERT INTO professional (id, organisation_id, subject, name, function) VALUES (?, ?, ?, 'Twee', 'proef')")
                .params(id, organisation, subject)
                .update();
        superuser
                .sql("INSERT INTO professional_role (professional_id, role) VALUES (?, 'PROCESS_LEAD')")
                .param(id)
                .update();
        return professionals.mandate(id).orElseThrow();
    }
}
