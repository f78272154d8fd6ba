-- Every case lives under one covenant: those of before under the one that was in force when they were opened.
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file ADD COLUMN regime text;
UPDATE case_file c SET regime = coalesce(
    (SELECT v.covenant FROM covenant_version v
      WHERE v.valid_from <= (c.opened_at AT TIME ZONE 'Europe/Amsterdam')::date
      ORDER BY v.valid_from DESC, v.version DESC LIMIT 1),
    (SELECT v.covenant FROM covenant_version v ORDER BY v.valid_from LIMIT 1), '');
ALTER TABLE case_file ALTER COLUMN regime SET NOT NULL;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;

-- As in V891, for the regime of the disclosure.
ALTER POLICY item_seen ON item USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (organisation_id = (SELECT acting_organisation())
            AND (case_id IS NULL OR recorded_by = (SELECT acting_reader())
                 OR case_id IN (SELECT c.id FROM case_file c WHERE c.id = item.case_id)))
        OR id IN (
            SELECT d.item_id FROM readable_disclosure d
             WHERE d.item_id = item.id
               AND d.receiver_organisation_id = (SELECT acting_organisation())
               AND d.receiver = (SELECT acting_partner())
               AND (d.receiver_professional_id = (SELECT acting_reader())
                    OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
               AND in_regime(d.covenant, d.purpose) = ANY ((SELECT acting_purposes())::text[]))));
