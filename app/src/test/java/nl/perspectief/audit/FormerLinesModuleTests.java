package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.perspectief.audit.chain.ChainVerdict.Broken;
import nl.perspectief.audit.chain.ChainVerdict.Whole;
import nl.perspectief.audit.chain.ChainVerdict.Why;
import nl.perspectief.audit.chain.Chains;
import nl.perspectief.audit.chain.Checkpoint;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines that an earlier version chained one by one, in a database that was migrated since. */
class FormerLinesModuleTests {
    /** The last version before there were seals. */
    private static final String BEFORE = "871";

    private final Logs logs = new Logs(BEFORE);
    private final Acting officer = Logs.acting(logs.police, Role.FRONTLINE);

    @BeforeEach
    void write() {
        for (int i = 0; i < 3; i++) {
            logs.look(officer);
            logs.look(Logs.acting(logs.municipality, Role.FRONTLINE));
        }
        Databases.migrate(logs.database());
    }

    @AfterEach
    void close() {
        logs.close();
    }

    @Test
    void they_verify_before_and_after_the_first_seal() {
        assertThat(lines()).containsExactly(3L, 3L, 3L, 3L);

        logs.look(officer);
        logs.look(officer);
        assertThat(lines()).containsExactly(3L, 3L, 3L, 3L);
        logs.seal();
        assertThat(lines()).containsExactlyInAnyOrder(5L, 3L, 5L, 3L);
    }

    @Test
    void a_change_of_one_is_named_under_the_seals_too() {
        logs.look(officer);
        logs.seal();
        logs.tamper("UPDATE trail_line SET outcome = 'REFUSED' WHERE seq = 2 AND " + police());

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.TRAIL, 2, Why.CHANGED));
    }

    @Test
    void their_end_cannot_be_cut_off_from_under_the_seals() {
        logs.look(officer);
        logs.seal();
        logs.tamper("DELETE FROM processing_line WHERE seq = 3 AND " + police());

        assertThat(broken()).containsExactly(new Broken(logs.police.id(), Chains.PROCESSING, 3, Why.MISSING));
    }

    @Test
    void a_checkpoint_of_before_still_compares() {
        Checkpoint kept = new Checkpoint(
                Logs.NOW,
                logs.verify().stream().map(verdict -> ((Whole) verdict).last()).toList());
        logs.look(officer);
        logs.seal();

        assertThat(logs.verify(kept, false)).allMatch(Whole.class::isInstance);
        assertThat(logs.verify(kept, true)).allMatch(Whole.class::isInstance);
        logs.tamper("UPDATE trail_line SET outcome = 'REFUSED' WHERE seq = 3 AND " + police());
        assertThat(logs.verify(kept, false)).anyMatch(Broken.class::isInstance);
    }

    private String police() {
        return "organisation_id = '" + logs.police.id() + "'";
    }

    private List<Long> lines() {
        return logs.verify().stream().map(verdict -> ((Whole) verdict).lines()).toList();
    }

    private List<Broken> broken() {
        return logs.verify().stream()
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .toList();
    }
}
