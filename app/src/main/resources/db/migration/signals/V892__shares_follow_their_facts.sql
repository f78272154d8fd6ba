-- What a review looks at of referrals: headers, which hold neither a name nor a story, and which sorts of statements a
-- signal has, without their words.
CREATE POLICY signal_reviewed ON signal FOR SELECT USING ((SELECT reviews_shares()));
CREATE POLICY referral_reviewed ON referral FOR SELECT USING ((SELECT reviews_shares()));
CREATE FUNCTION reviewed_statements(signals uuid[]) RETURNS TABLE (signal_id uuid, category text, kind text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT i.signal_id, i.category, i.kind FROM item i WHERE i.signal_id = ANY (signals) $$;
REVOKE ALL ON FUNCTION reviewed_statements(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_statements(uuid[]) TO perspectief_app;
