-- Several covenants are in force side by side: flows, DPIAs and decisions are kept for each. A disclosure names its covenant
-- already. The preparation that follows a migration writes the flows anew; until then all is closed.
DELETE FROM allowed_flow;
ALTER TABLE allowed_flow
    ADD COLUMN covenant text NOT NULL,
    DROP CONSTRAINT allowed_flow_pkey,
    ADD PRIMARY KEY (receiver, giver, category, purpose, phase, covenant, from_day);

-- The register of before had one list of DPIAs and one of decisions, for whichever covenant was in force. They go to every
-- covenant that was in force with them; another one begins without.
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE dpia DROP CONSTRAINT dpia_pkey, ADD COLUMN covenant text;
ALTER TABLE police_decision DROP CONSTRAINT police_decision_pkey, ADD COLUMN covenant text;
INSERT INTO dpia (covenant, partner, adopted_on, ended_on)
SELECT v.covenant, d.partner, d.adopted_on, d.ended_on
  FROM dpia d
 CROSS JOIN (SELECT DISTINCT covenant FROM covenant_version
              WHERE valid_from <= (now() AT TIME ZONE 'Europe/Amsterdam')::date) v;
INSERT INTO police_decision (covenant, number, giver, categories, from_date, ended_on)
SELECT v.covenant, d.number, d.giver, d.categories, d.from_date, d.ended_on
  FROM police_decision d
 CROSS JOIN (SELECT DISTINCT covenant FROM covenant_version
              WHERE valid_from <= (now() AT TIME ZONE 'Europe/Amsterdam')::date) v;
DELETE FROM dpia WHERE covenant IS NULL;
DELETE FROM police_decision WHERE covenant IS NULL;
ALTER TABLE dpia ALTER COLUMN covenant SET NOT NULL, ADD PRIMARY KEY (covenant, partner, adopted_on);
ALTER TABLE police_decision ALTER COLUMN covenant SET NOT NULL, ADD PRIMARY KEY (covenant, number);

CREATE OR REPLACE VIEW open_flow AS
    SELECT f.receiver, f.giver, f.category, f.purpose, f.phase, f.covenant FROM allowed_flow f
     WHERE f.from_day <= (SELECT acting_day()) AND f.until_day > (SELECT acting_day());
