SELECT forget_policies('absence');

-- That somebody is away is for everybody who works here; who says it says it of oneself.
CREATE POLICY absence_seen ON absence FOR SELECT USING ((SELECT acting_professional()) IS NOT NULL);
CREATE POLICY absence_told ON absence FOR INSERT WITH CHECK (professional_id = (SELECT acting_professional()));
CREATE POLICY absence_over ON absence FOR DELETE USING (professional_id = (SELECT acting_professional()));
