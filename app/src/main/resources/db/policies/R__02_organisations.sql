SELECT forget_policies('absence', 'contact_detail');

-- That somebody is away is for everybody who works here; who says it says it of oneself.
CREATE POLICY absence_seen ON absence FOR SELECT USING ((SELECT acting_professional()) IS NOT NULL);
CREATE POLICY absence_told ON absence FOR INSERT WITH CHECK (
    professional_id = (SELECT acting_professional())
    AND replacement_id IN (SELECT p.id FROM professional p WHERE p.organisation_id = (SELECT acting_organisation())));
CREATE POLICY absence_over ON absence FOR DELETE USING (professional_id = (SELECT acting_professional()));

-- Where somebody at work is called is no secret of the people who work here, and is asked before anybody acts; who says it says
-- it of oneself, and who keeps the mandates of an organisation of somebody new there.
CREATE POLICY contact_detail_seen ON contact_detail FOR SELECT USING (true);
CREATE POLICY contact_detail_told ON contact_detail FOR INSERT WITH CHECK (
    professional_id = (SELECT acting_professional()) OR manages(professional_id));
CREATE POLICY contact_detail_over ON contact_detail FOR DELETE USING (
    professional_id = (SELECT acting_professional()) OR (SELECT pg_trigger_depth()) > 0);
