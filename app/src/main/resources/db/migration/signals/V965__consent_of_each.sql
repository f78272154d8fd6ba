-- What the young person said and what the parents said: from 12 to 15 both decide, and each answers alone. One answer of before
-- was that of both.
ALTER TABLE referral ADD COLUMN youth_consent boolean, ADD COLUMN parents_consent boolean;
ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
UPDATE referral SET youth_consent = consent, parents_consent = consent WHERE consent IS NOT NULL;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE referral DROP COLUMN consent;
