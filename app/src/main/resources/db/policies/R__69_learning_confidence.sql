SELECT forget_policies('confidence_count');
-- Counts of the own organisation, of months that are over, for who may agree on lessons; only the function below raises them. Of a month that
-- goes on, who looks each day would see each answer come.
CREATE POLICY confidence_seen ON confidence_count FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT agrees_lessons())
    AND month < (SELECT date_trunc('month', acting_day()::timestamp)::date));
CREATE POLICY confidence_raised ON confidence_count FOR ALL TO CURRENT_USER
    USING (organisation_id = (SELECT acting_organisation()) AND (SELECT acting_professional()) IS NOT NULL)
    WITH CHECK (organisation_id = (SELECT acting_organisation()) AND (SELECT acting_professional()) IS NOT NULL);

-- Raises one count by one, in this month, for the organisation of who acts: who that is stands nowhere. Who reads counts raises none: by
-- the own answers one would find those of others.
CREATE OR REPLACE FUNCTION count_confidence(of_story text, asked text, said_at text, said text) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    INSERT INTO confidence_count AS known (organisation_id, story, month, question, moment, answer, number)
    SELECT acting_organisation(), of_story, date_trunc('month', acting_now() AT TIME ZONE 'Europe/Amsterdam')::date, asked, said_at, said, 1
     WHERE NOT agrees_lessons()
        ON CONFLICT (organisation_id, story, month, question, moment, answer) DO UPDATE SET number = known.number + 1
    RETURNING 1
$$;
REVOKE ALL ON FUNCTION count_confidence(text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_confidence(text, text, text, text) TO perspectief_app;
