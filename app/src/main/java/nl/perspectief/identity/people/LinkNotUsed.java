package nl.perspectief.identity.people;

import java.util.UUID;
import nl.perspectief.organisations.absence.NotInYet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever was given a link and made no password with it has never been here, or not since all was lost. */
@Component
class LinkNotUsed implements NotInYet {
    private final JdbcClient jdbc;

    LinkNotUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean is(UUID colleague) {
        return jdbc.sql("SELECT not_in_yet(?)")
                .param(colleague)
                .query(Boolean.class)
                .single();
    }
}
