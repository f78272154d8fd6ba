-- Who looked at a young person, or decided to tell somebody later, is who acts; who told somebody is one at the table, which a case
-- lead also says for a colleague. Only as a case begins it is who reported, of the referral that the case came of. A decision that
-- changes is of who changes it.
CREATE FUNCTION demand_teller() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    me uuid := (SELECT acting_professional());
    told_before boolean := TG_OP = 'UPDATE' AND NEW.informed_by IS NOT DISTINCT FROM OLD.informed_by;
    put_off_before boolean := TG_OP = 'UPDATE'
        AND (NEW.postponed_by, NEW.postponed_for, NEW.postponed_until)
            IS NOT DISTINCT FROM (OLD.postponed_by, OLD.postponed_for, OLD.postponed_until);
    reporter uuid := CASE WHEN TG_OP = 'INSERT' THEN reporter_of(NEW.case_id) END;
BEGIN
    IF NEW.informed_by IS NOT NULL AND NOT told_before
       AND NEW.informed_by IS DISTINCT FROM me AND NEW.informed_by IS DISTINCT FROM reporter
       AND NOT EXISTS (SELECT FROM case_file c WHERE c.id = NEW.case_id AND c.case_lead_id = NEW.informed_by)
       AND NOT EXISTS (SELECT FROM seat s
                        WHERE s.case_id = NEW.case_id AND s.professional_id = NEW.informed_by AND s.ended_at IS NULL
                          AND (s.until IS NULL OR s.until > (SELECT acting_now()))) THEN
        RAISE insufficient_privilege USING MESSAGE = 'case_person.informed_by is of who acts, or of somebody at the table';
    END IF;
    IF NEW.postponed_by IS NOT NULL AND NOT put_off_before
       AND NEW.postponed_by IS DISTINCT FROM me AND NEW.postponed_by IS DISTINCT FROM reporter THEN
        RAISE insufficient_privilege USING MESSAGE = 'case_person.postponed_by is of who acts';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION demand_looker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.looked_by IS NOT NULL AND NEW.looked_by IS DISTINCT FROM (SELECT acting_professional())
       AND NEW.looked_by IS DISTINCT FROM reporter_of(NEW.case_id) THEN
        RAISE insufficient_privilege USING MESSAGE = 'case_victim_view.looked_by is of who acts';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_teller(), demand_looker() FROM PUBLIC;
CREATE TRIGGER teller BEFORE INSERT OR UPDATE ON case_person
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_teller();
CREATE TRIGGER looker BEFORE INSERT ON case_victim_view
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_looker();
