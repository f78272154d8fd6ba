package nl.perspectief.installation.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * What two do is done by two persons. Within one organisation ids of mandates tell them apart, because a login has one mandate there;
 * between organisations only logins do.
 */
class TwoPeopleWallModuleTests {
    @Test
    void a_login_has_one_mandate_at_an_organisation() {
        assertThat(MigratedSchema.texts("""
                        SELECT pg_get_constraintdef(oid) FROM pg_constraint
                         WHERE conrelid = 'professional'::regclass AND contype = 'u'""")).contains("UNIQUE (subject, organisation_id)");
    }

    /** Each of these asks that both act for the organisation that leads, or that the colleague works for. */
    @Test
    void only_acts_within_one_organisation_compare_mandates() {
        assertThat(MigratedSchema.texts("""
                        SELECT policyname FROM pg_policies
                         WHERE coalesce(qual, '') || coalesce(with_check, '') ~ '<> (\\( SELECT )?acting_(reader|professional)\\('"""))
                .containsExactlyInAnyOrder("second_reading_given", "destruction_asked_made", "case_transfer_read");
        assertThat(MigratedSchema.texts("""
                        SELECT DISTINCT proname FROM pg_proc
                         WHERE pronamespace = 'public'::regnamespace AND prorettype <> 'trigger'::regtype
                           AND coalesce(pg_get_function_sqlbody(oid), prosrc)
                               ~ '<> (\\(SELECT )?acting_(reader|professional)\\(|acting_professional\\(\\) (NOT IN|<>)'"""))
                .allSatisfy(name -> assertThat(MigratedSchema.texts("""
                                SELECT coalesce(pg_get_function_sqlbody(oid), prosrc) FROM pg_proc
                                 WHERE proname = '%s'""".formatted(name)))
                        .as(name)
                        .allSatisfy(body -> assertThat(body).contains("acting_organisation()")));
    }

    /** Whoever weighs, reads along or lets go acts for the organisation that leads. */
    @Test
    void a_weighing_and_a_transfer_are_of_the_organisation_that_leads() {
        assertThat(MigratedSchema.texts("""
                        SELECT coalesce(qual, '') || coalesce(with_check, '') FROM pg_policies
                         WHERE policyname IN ('weighing_by_lead', 'destruction_asked_made', 'case_transfer_read', 'case_transfer_decided')"""))
                .hasSize(4)
                .allSatisfy(
                        policy -> assertThat(policy).contains("lead_organisation_id = ( SELECT acting_organisation()"));
    }
}
