-- As in V720, of what is open on the day of the transaction.
ALTER POLICY item_seen ON item USING (
    (SELECT acting_reader()) IS NOT NULL AND (
        (organisation_id = (SELECT acting_organisation())
            AND (case_id IS NULL OR recorded_by = (SELECT acting_reader())
                 OR case_id IN (SELECT c.id FROM case_file c WHERE c.id = item.case_id)))
        OR id IN (
            SELECT d.item_id FROM disclosure d
             WHERE d.item_id = item.id
               AND d.receiver_organisation_id = (SELECT acting_organisation())
               AND (d.receiver_professional_id = (SELECT acting_reader())
                    OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
               AND d.purpose = (SELECT acting_purpose())
               AND d.withdrawn_at IS NULL
               AND d.given_at <= (SELECT acting_now())
               AND d.expires_at > (SELECT acting_now())
               AND (d.giver, d.receiver, d.category, d.purpose, d.phase)
                   IN (SELECT f.giver, f.receiver, f.category, f.purpose, f.phase FROM open_flow f
                        WHERE f.receiver = (SELECT acting_partner())))));
