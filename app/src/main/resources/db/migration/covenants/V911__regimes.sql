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

-- As in V890, for the covenant of the disclosure.
CREATE OR REPLACE VIEW readable_disclosure WITH (security_invoker = true) AS
    SELECT d.*, true AS open FROM disclosure d
     WHERE d.withdrawn_at IS NULL
       AND d.lawful_from <= (SELECT acting_day())
       AND d.lawful_until > (SELECT acting_day())
       AND d.given_at <= (SELECT acting_now())
       AND d.expires_at > (SELECT acting_now())
       AND d.phase IN (SELECT f.phase FROM open_flow f
                        WHERE f.receiver = d.receiver AND f.giver = d.giver AND f.category = d.category
                          AND f.purpose = d.purpose AND f.phase = d.phase AND f.covenant = d.covenant);

ALTER POLICY disclosure_given ON disclosure WITH CHECK (
    giver_organisation_id = (SELECT acting_organisation()) AND given_by = (SELECT acting_reader())
    AND lawful_until <= (SELECT acting_day()) + 1 AND rests_since IS NULL
    AND phase IN (SELECT f.phase FROM open_flow f
                   WHERE f.receiver = disclosure.receiver AND f.giver = disclosure.giver
                     AND f.category = disclosure.category AND f.purpose = disclosure.purpose
                     AND f.phase = disclosure.phase AND f.covenant = disclosure.covenant));

ALTER POLICY disclosure_condition_seen ON disclosure_condition USING (
    disclosure_id IN (
        SELECT d.id FROM disclosure d
         WHERE d.id = disclosure_condition.disclosure_id
           AND (SELECT acting_reader()) IS NOT NULL
           AND ((d.giver_organisation_id = (SELECT acting_organisation())
                    AND (SELECT acting_purpose()) IS DISTINCT FROM 'controle')
                OR (d.receiver_organisation_id = (SELECT acting_organisation())
                    AND (d.receiver_professional_id = (SELECT acting_reader())
                         OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
                    AND in_regime(d.covenant, d.purpose) = ANY ((SELECT acting_purposes())::text[])
                    AND d.id IN (SELECT r.id FROM readable_disclosure r WHERE r.id = d.id)
                    AND d.item_id IN (SELECT i.id FROM item i WHERE i.id = d.item_id)))));
