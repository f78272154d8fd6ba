-- A condition is free text, and may itself say something of the young person. It was a column of the disclosure, so that
-- whoever may know that a disclosure exists read it too. Row-level security is per row: the words get a row of their own.
CREATE TABLE disclosure_condition (
    disclosure_id uuid PRIMARY KEY REFERENCES disclosure ON DELETE CASCADE,
    words         text NOT NULL
);

-- Flyway works as the owner of the table, whom forced row-level security shows no row.
ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;
INSERT INTO disclosure_condition (disclosure_id, words)
SELECT id, condition FROM disclosure WHERE condition IS NOT NULL;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure DROP COLUMN condition;

ALTER TABLE disclosure_condition ENABLE ROW LEVEL SECURITY;
ALTER TABLE disclosure_condition FORCE ROW LEVEL SECURITY;

-- The giver reads what it asked. The receiver reads it for as long as the disclosure stands and opens its item. Neither who
-- watches over the case nor a privacy officer does.
CREATE POLICY disclosure_condition_seen ON disclosure_condition FOR SELECT USING (
    disclosure_id IN (
        SELECT d.id FROM disclosure d
         WHERE d.id = disclosure_condition.disclosure_id
           AND (SELECT acting_reader()) IS NOT NULL
           AND ((d.giver_organisation_id = (SELECT acting_organisation())
                    AND (SELECT acting_purpose()) IS DISTINCT FROM 'controle')
                OR (d.receiver_organisation_id = (SELECT acting_organisation())
                    AND (d.receiver_professional_id = (SELECT acting_reader())
                         OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
                    AND d.purpose = (SELECT acting_purpose())
                    AND d.withdrawn_at IS NULL
                    AND d.given_at <= (SELECT acting_now())
                    AND d.expires_at > (SELECT acting_now())
                    AND d.item_id IN (SELECT i.id FROM item i WHERE i.id = d.item_id)))));
CREATE POLICY disclosure_condition_asked ON disclosure_condition FOR INSERT WITH CHECK (
    disclosure_id IN (
        SELECT d.id FROM disclosure d
         WHERE d.id = disclosure_condition.disclosure_id
           AND d.giver_organisation_id = (SELECT acting_organisation())
           AND d.given_by = (SELECT acting_reader())));

GRANT SELECT, INSERT ON disclosure_condition TO perspectief_app;
