-- A list that PostgreSQL computes whole before it looks at one row is right for a long answer, and grows with the
-- partnership for a short one: recording one word read all cases, signals, flows or disclosures there are. Each list
-- now asks for the row at hand, by index. Not EXISTS, of which the planner would work out two plans for each level of
-- these nested policies. Who may see or do what stays exactly the same.

ALTER POLICY disclosure_given ON disclosure WITH CHECK (
    giver_organisation_id = (SELECT acting_organisation()) AND given_by = (SELECT acting_reader())
    AND phase IN (SELECT f.phase FROM allowed_flow f
                   WHERE f.receiver = disclosure.receiver AND f.giver = disclosure.giver
                     AND f.category = disclosure.category AND f.purpose = disclosure.purpose
                     AND f.phase = disclosure.phase));

ALTER POLICY item_identity_seen ON item_identity USING (
    item_id IN (SELECT i.id FROM item i WHERE i.id = item_identity.item_id));
ALTER POLICY item_identity_recorded ON item_identity WITH CHECK (
    item_id IN (SELECT i.id FROM item i
                 WHERE i.id = item_identity.item_id AND i.organisation_id = (SELECT acting_organisation())));
ALTER POLICY item_identity_changed ON item_identity USING (
    item_id IN (SELECT i.id FROM item i
                 WHERE i.id = item_identity.item_id AND i.organisation_id = (SELECT acting_organisation())));
ALTER POLICY item_identity_destroyed ON item_identity USING (
    item_id IN (SELECT i.id FROM item i
                 WHERE i.id = item_identity.item_id AND i.organisation_id = (SELECT acting_organisation())));

-- What ends soon, and what somebody received lately.
CREATE INDEX disclosure_ending ON disclosure (expires_at) WHERE withdrawn_at IS NULL AND case_id IS NOT NULL;
CREATE INDEX disclosure_reader ON disclosure (receiver_professional_id, given_at) WHERE case_id IS NOT NULL;
