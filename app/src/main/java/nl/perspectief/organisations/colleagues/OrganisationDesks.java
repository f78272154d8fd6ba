package nl.perspectief.organisations.colleagues;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Contact;
import nl.perspectief.organisations.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where an organisation is called when nobody in particular is; who of it said so last can be asked. */
@Component
class OrganisationDesks {
    private final Transactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrganisationDesks(Transactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The own one. */
    Optional<Contact> own(Acting acting) {
        return of(acting.organisationId());
    }

    private Optional<Contact> of(UUID organisation) {
        return jdbc.sql("SELECT name, phone, hours FROM organisation_desk WHERE organisation_id = ?")
                .param(organisation)
                .query((row, _) -> new Contact(row.getString("phone"), row.getString("hours"), row.getString("name")))
                .optional();
    }

    /** In the place of what was told before; nothing when there is none any more. */
    void tell(Acting acting, @Nullable Contact desk) {
        transactions.run(acting, () -> {
            jdbc.sql("DELETE FROM organisation_desk WHERE organisation_id = ?")
                    .param(acting.organisationId())
                    .update();
            if (desk != null) {
                jdbc.sql("""
                                INSERT INTO organisation_desk (organisation_id, name, phone, hours, told_by, told_at)
                                VALUES (?, ?, ?, ?, ?, ?)""")
                        .params(
                                acting.organisationId(),
                                Objects.requireNonNull(desk.desk()),
                                desk.phone(),
                                desk.hours(),
                                acting.professionalId(),
                                Timestamp.from(clock.instant()))
                        .update();
            }
        });
    }
}
