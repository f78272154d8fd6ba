SELECT forget_policies('access_decision', 'answer_line');

-- The verifier reads every line, as it does of the other logs; removing is bound to the term.
CREATE POLICY verifier_reads ON access_decision FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY only_the_function_writes ON access_decision FOR INSERT TO CURRENT_USER
    WITH CHECK (organisation_id = (SELECT acting_organisation()));
CREATE POLICY own_organisation_writes ON access_decision FOR INSERT TO perspectief_app
    WITH CHECK (organisation_id = (SELECT acting_organisation()));
CREATE POLICY owner_removes_old_lines ON access_decision FOR DELETE TO CURRENT_USER
    USING (decided_at <= now() - interval '4 years');
CREATE POLICY privacy_officer_reads ON access_decision FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));

CREATE POLICY verifier_reads ON answer_line FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY only_the_function_writes ON answer_line FOR INSERT TO CURRENT_USER WITH CHECK (true);
CREATE POLICY owner_removes_old_lines ON answer_line FOR DELETE TO CURRENT_USER
    USING (decided_at <= now() - interval '4 years');
CREATE POLICY privacy_officer_reads ON answer_line FOR SELECT TO perspectief_app
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acts_as('PRIVACY_OFFICER')));
