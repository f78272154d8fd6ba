SELECT forget_policies('role_request', 'second_answer', 'blocked_colleague', 'colleague_notice', 'organisation_desk',
    'own_role');

-- What was asked for a colleague is for those who ask and confirm, and who watches over them, in the same organisation; only functions
-- write it.
CREATE POLICY role_request_seen ON role_request FOR SELECT USING (
    ((SELECT acts_as('ADMINISTRATOR')) OR (SELECT acts_as('PROCESS_LEAD')) OR (SELECT acts_as('PRIVACY_OFFICER')))
    AND professional_id IN (SELECT p.id FROM professional p WHERE p.organisation_id = (SELECT acting_organisation())));
CREATE POLICY second_answer_seen ON second_answer FOR SELECT USING (
    ((SELECT acts_as('ADMINISTRATOR')) OR (SELECT acts_as('PROCESS_LEAD')))
    AND professional_id IN (SELECT p.id FROM professional p WHERE p.organisation_id = (SELECT acting_organisation())));
CREATE POLICY second_answer_by_function ON second_answer TO CURRENT_USER USING (true) WITH CHECK (true);
CREATE POLICY role_request_by_function ON role_request TO CURRENT_USER USING (true) WITH CHECK (true);

-- Asked before anybody acts: an id, of which it says only that it is kept out.
CREATE POLICY blocked_colleague_seen ON blocked_colleague FOR SELECT USING (true);
CREATE POLICY blocked_colleague_by_function ON blocked_colleague TO CURRENT_USER USING (true) WITH CHECK (true);

-- What was done with one's own mandate is for that one, until it was read.
CREATE POLICY colleague_notice_own ON colleague_notice FOR SELECT USING (professional_id = (SELECT acting_professional()));
CREATE POLICY colleague_notice_read ON colleague_notice FOR DELETE USING (professional_id = (SELECT acting_professional()));
CREATE POLICY colleague_notice_by_function ON colleague_notice TO CURRENT_USER USING (true) WITH CHECK (true);

-- The number of a desk is for whoever works here, and asked before anybody acts; its own organisation says it.
CREATE POLICY organisation_desk_seen ON organisation_desk FOR SELECT USING (true);
CREATE POLICY organisation_desk_told ON organisation_desk FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND told_by = (SELECT acting_professional()));
CREATE POLICY organisation_desk_over ON organisation_desk FOR DELETE USING (organisation_id = (SELECT acting_organisation()));

-- As other roles of colleagues: for everyone who works here. Only the owner gives them, from the command line.
CREATE POLICY own_role_seen ON own_role FOR SELECT USING ((SELECT acting_professional()) IS NOT NULL);
CREATE POLICY own_role_by_owner ON own_role TO CURRENT_USER USING (true) WITH CHECK (true);
