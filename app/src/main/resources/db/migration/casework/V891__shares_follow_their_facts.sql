-- As in V861, of a disclosure that is lawful on the day and does not rest.
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
               AND d.purpose = (SELECT acting_purpose()))));

-- That whoever gives something along with a transfer supplied it, or has the word of who did: a tick that was never kept.
CREATE TABLE supplied_item (
    item_id         uuid PRIMARY KEY REFERENCES item ON DELETE CASCADE,
    case_id         uuid NOT NULL REFERENCES case_file ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    recorded_by     uuid NOT NULL REFERENCES professional
);
ALTER TABLE supplied_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplied_item FORCE ROW LEVEL SECURITY;
CREATE POLICY supplied_item_seen ON supplied_item FOR SELECT USING (
    (organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL)
    OR (SELECT reviews_shares()));
CREATE POLICY supplied_item_told ON supplied_item FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND case_id IN (SELECT c.id FROM case_file c WHERE c.id = supplied_item.case_id));
GRANT SELECT, INSERT ON supplied_item TO perspectief_app;

-- What a review looks at: headers, seats and transfers of cases, none of which holds a name or a story.
CREATE POLICY case_file_reviewed ON case_file FOR SELECT USING ((SELECT reviews_shares()));
CREATE POLICY seat_reviewed ON seat FOR SELECT USING ((SELECT reviews_shares()));

-- And by the owner of a function, because the rows hold more: whether a need was written, and when somebody was born.
CREATE POLICY need_reviewed ON need FOR SELECT TO CURRENT_USER USING ((SELECT reviews_shares()));
CREATE FUNCTION reviewed_needs(disclosures uuid[]) RETURNS TABLE (about uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT n.about FROM need n WHERE n.about = ANY (disclosures) AND n.words ~ '\S' $$;
REVOKE ALL ON FUNCTION reviewed_needs(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_needs(uuid[]) TO perspectief_app;
CREATE FUNCTION reviewed_births(cases uuid[]) RETURNS TABLE (case_id uuid, birth_date date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT ON (i.case_id) i.case_id, y.birth_date
      FROM item i JOIN item_identity y ON y.item_id = i.id JOIN case_file c ON c.id = i.case_id
     WHERE i.case_id = ANY (cases) AND i.organisation_id = c.lead_organisation_id
     ORDER BY i.case_id, i.recorded_at DESC, i.id DESC $$;
REVOKE ALL ON FUNCTION reviewed_births(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_births(uuid[]) TO perspectief_app;

-- What the application shared by itself had no need of its own written down. It is taken from what somebody wrote then: the
-- action or the result itself; for a name, why that person has a seat; else the first action that person was given.
ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;
ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
ALTER TABLE seat NO FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_action NO FORCE ROW LEVEL SECURITY;
ALTER TABLE need NO FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE supplied_item NO FORCE ROW LEVEL SECURITY;
INSERT INTO need (about, case_id, organisation_id, recorded_by, words)
SELECT d.id, d.case_id, d.giver_organisation_id, d.given_by, w.words
  FROM disclosure d
  JOIN case_file c ON c.id = d.case_id
  JOIN item i ON i.id = d.item_id
  CROSS JOIN LATERAL (
       SELECT coalesce(
           CASE WHEN i.kind IN ('ACTION', 'DONE') THEN i.narrative END,
           (SELECT n.words FROM seat s JOIN need n ON n.about = s.id
             WHERE s.case_id = d.case_id AND s.professional_id = d.receiver_professional_id
             ORDER BY s.since DESC LIMIT 1),
           (SELECT a.narrative FROM plan_action p JOIN item a ON a.id = p.item_id
             WHERE p.case_id = d.case_id AND p.owner_id = d.receiver_professional_id
             ORDER BY p.given_at LIMIT 1)) AS words) w
 WHERE w.words IS NOT NULL AND NOT EXISTS (SELECT FROM need n WHERE n.about = d.id);
-- What goes to a process lead within a case was given along with a transfer, and only with that tick.
INSERT INTO supplied_item (item_id, case_id, organisation_id, recorded_by)
SELECT DISTINCT ON (d.item_id) d.item_id, d.case_id, d.giver_organisation_id, d.given_by
  FROM disclosure d JOIN case_file c ON c.id = d.case_id
 WHERE d.receiver_role = 'PROCESS_LEAD' AND d.receiver_professional_id IS NULL;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
ALTER TABLE seat FORCE ROW LEVEL SECURITY;
ALTER TABLE plan_action FORCE ROW LEVEL SECURITY;
ALTER TABLE need FORCE ROW LEVEL SECURITY;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE supplied_item FORCE ROW LEVEL SECURITY;
