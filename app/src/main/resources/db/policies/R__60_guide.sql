SELECT forget_policies('guide_helpline', 'guide_helpline_before');

-- Whom to call is for everybody, also without an account; who keeps the list is the project leader or a process lead.
CREATE POLICY everybody_reads ON guide_helpline FOR SELECT USING (true);
CREATE POLICY keepers_add ON guide_helpline FOR INSERT
    WITH CHECK ((SELECT acts_as('PROJECT_LEAD')) OR (SELECT acts_as('PROCESS_LEAD')));
CREATE POLICY keepers_change ON guide_helpline FOR UPDATE
    USING ((SELECT acts_as('PROJECT_LEAD')) OR (SELECT acts_as('PROCESS_LEAD')));

CREATE POLICY everybody_reads ON guide_helpline_before FOR SELECT USING (true);
CREATE POLICY keepers_add ON guide_helpline_before FOR INSERT
    WITH CHECK ((SELECT acts_as('PROJECT_LEAD')) OR (SELECT acts_as('PROCESS_LEAD')));
