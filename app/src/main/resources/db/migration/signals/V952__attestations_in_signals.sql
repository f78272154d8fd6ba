ALTER TABLE attestation ADD FOREIGN KEY (signal_id) REFERENCES signal ON DELETE CASCADE;

-- A signal is of one organisation, and so is what is recorded on it.
CREATE POLICY attestation_in_signal_seen ON attestation FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND acts_in_any(known_to)
    AND signal_id IN (SELECT s.id FROM signal s WHERE s.id = attestation.signal_id));
CREATE POLICY attestation_in_signal_made ON attestation FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND recorded_by = (SELECT acting_reader())
    AND ended_at IS NULL AND acts_as(recorded_as) AND acts_in_any(known_to)
    AND (of_giver IS NULL OR of_giver = organisation_id)
    AND (item_id IS NULL OR item_id IN (SELECT i.id FROM item i
                                         WHERE i.id = attestation.item_id AND i.signal_id = attestation.signal_id))
    AND signal_id IN (SELECT s.id FROM signal s WHERE s.id = attestation.signal_id));
CREATE POLICY attestation_in_signal_ended ON attestation FOR UPDATE USING (
    organisation_id = (SELECT acting_organisation()) AND acts_in_any(known_to)
    AND signal_id IN (SELECT s.id FROM signal s WHERE s.id = attestation.signal_id))
    WITH CHECK (ended_by = (SELECT acting_reader()));

CREATE FUNCTION attested_in_signals(signals uuid[]) RETURNS SETOF attestation
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT a.* FROM attestation a
     WHERE a.signal_id = ANY (signals) AND a.ended_at IS NULL AND NOT attestation_replaced(a)
       AND a.signal_id IN (SELECT s.id FROM signal s WHERE s.id = a.signal_id AND s.regime = a.covenant) $$;
REVOKE ALL ON FUNCTION attested_in_signals(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION attested_in_signals(uuid[]) TO perspectief_app;

-- When somebody was born, as the signal says.
CREATE FUNCTION reviewed_signal_births(signals uuid[]) RETURNS TABLE (signal_id uuid, birth_date date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT DISTINCT ON (i.signal_id) i.signal_id, y.birth_date
      FROM item i JOIN item_identity y ON y.item_id = i.id
     WHERE i.signal_id = ANY (signals)
     ORDER BY i.signal_id, i.recorded_at DESC, i.id DESC $$;
REVOKE ALL ON FUNCTION reviewed_signal_births(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_signal_births(uuid[]) TO perspectief_app;
