SELECT forget_policies('processing_line', 'trail_line', 'security_event', 'destroyed');

-- Ids and days without anybody: for what keeps the list apart from the database, which is nobody at work; who acts counts nothing
-- here. A row is written by the trigger on what is destroyed, and taken away by nobody.
CREATE POLICY destroyed_listed ON destroyed FOR SELECT TO perspectief_app USING ((SELECT acting_professional()) IS NULL);
CREATE POLICY destroyed_noted ON destroyed FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY destroyed_by_trigger ON destroyed FOR INSERT TO CURRENT_USER WITH CHECK (true);

-- The verifier reads every line, as the owner, the role that makes these policies: SELECT and nothing else.
CREATE POLICY verifier_reads ON processing_line FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_organisation_writes ON processing_line FOR INSERT TO perspectief_app
    WITH CHECK (organisation_id = (SELECT acting_organisation()));
CREATE POLICY privacy_officer_reads ON processing_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));

CREATE POLICY verifier_reads ON trail_line FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY own_organisation_writes ON trail_line FOR INSERT TO perspectief_app
    WITH CHECK (organisation_id = (SELECT acting_organisation()) AND professional_id = (SELECT acting_professional()));
CREATE POLICY privacy_officer_reads ON trail_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));
CREATE POLICY process_lead_reads_own_cases ON trail_line FOR SELECT TO perspectief_app
    USING (lead_organisation_id = (SELECT acting_organisation()) AND case_id IS NOT NULL
           AND (SELECT acts_as('PROCESS_LEAD')));
CREATE POLICY everyone_reads_own_deeds ON trail_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND professional_id = (SELECT acting_professional()));

CREATE POLICY verifier_reads ON security_event FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY only_the_function_writes ON security_event FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY owner_removes_old_lines ON security_event FOR DELETE TO CURRENT_USER
    USING (at <= now() - interval '4 years');
-- Administrator and privacy officer read what concerns people and systems of their own organisation; everybody reads what
-- concerns themselves. Lines of no organisation are nobody's: see installation_security_counts.
CREATE POLICY watchers_read_own_organisation ON security_event FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation())
           AND ((SELECT acts_as('ADMINISTRATOR')) OR (SELECT acts_as('PRIVACY_OFFICER'))));
CREATE POLICY everyone_reads_about_themselves ON security_event FOR SELECT TO perspectief_app
    USING (professional_id = (SELECT acting_professional()));
