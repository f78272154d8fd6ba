-- Who opened, called, decided, read, ended, gave or left something here, and when.
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF opened_by, opened_at ON case_file
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('opened_by', 'opened_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF called_by, called_at ON case_report
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('called_by', 'called_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON case_transfer
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('decided_by', 'decided_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON case_transfer_reading
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('reader', 'read_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON case_transfer_end
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('ended_by', 'ended_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF finished_by, finished_at ON plan_action
    FOR EACH ROW WHEN (current_user = 'perspectief_app')
    EXECUTE FUNCTION demand_own_deed('given_by', 'given_at', 'finished_by', 'finished_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON need
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('recorded_by');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON supplied_item
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('recorded_by');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE ON seat_leave
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('professional_id', 'said_at');
CREATE TRIGGER own_deed BEFORE INSERT OR UPDATE OF since, ended_by ON seat
    FOR EACH ROW WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_own_deed('since', 'ended_by');

-- A seat ends now, by who ends it, or as it said that it would; and once.
CREATE FUNCTION demand_seat_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT coalesce(OLD.ended_at IS NULL
            AND ((NEW.ended_by IS NOT NULL
                     AND abs(extract(epoch FROM NEW.ended_at - (SELECT acting_now()))) <= 60)
                 OR (NEW.ended_by IS NULL AND NEW.ended_at = OLD.until AND OLD.until <= (SELECT acting_now()))), false) THEN
        RAISE insufficient_privilege USING MESSAGE = 'a seat ends once, now and in the own name';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_seat_end() FROM PUBLIC;
CREATE TRIGGER seat_end BEFORE UPDATE OF ended_at ON seat FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) EXECUTE FUNCTION demand_seat_end();

ALTER TABLE case_file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE seat NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file_participant NO FORCE ROW LEVEL SECURITY;
-- A case is in the phase of its file.
UPDATE file f SET phase = c.phase FROM case_file c WHERE c.id = f.id AND c.phase <> f.phase;
-- Whether who has a seat may also give is said by the seat.
ALTER TABLE seat ADD COLUMN gives boolean NOT NULL DEFAULT false;
UPDATE seat s SET gives = true
  FROM file_participant p
 WHERE p.file_id = s.case_id AND p.professional_id = s.professional_id AND p.gives AND s.ended_at IS NULL;
-- Whoever takes part without a seat does so no more.
DELETE FROM file_participant p
 WHERE p.file_id IN (SELECT c.id FROM case_file c)
   AND NOT EXISTS (SELECT FROM seat s
                    WHERE s.case_id = p.file_id AND s.professional_id = p.professional_id AND s.ended_at IS NULL);
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE case_file ADD CONSTRAINT case_file_in_the_phase_of_its_file
    FOREIGN KEY (id, phase) REFERENCES file (id, phase) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE case_file FORCE ROW LEVEL SECURITY;
ALTER TABLE seat FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
ALTER TABLE file_participant FORCE ROW LEVEL SECURITY;

-- Who has a seat takes part in the file, for as long as the seat lasts.
CREATE FUNCTION seat_gives_part() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM takes_part(NEW.case_id, NEW.professional_id, NEW.gives, NEW.until);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION seat_gives_part() FROM PUBLIC;
CREATE TRIGGER seat_taken AFTER INSERT ON seat FOR EACH ROW EXECUTE FUNCTION seat_gives_part();

-- Which phases a case went through, by whom and when.
REVOKE INSERT ON case_phase FROM perspectief_app;
CREATE FUNCTION note_phase() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO case_phase (case_id, phase, entered_at, entered_by)
    VALUES (NEW.id, NEW.phase, acting_now(), acting_professional());
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION note_phase() FROM PUBLIC;
CREATE TRIGGER phase_begun AFTER INSERT ON case_file FOR EACH ROW EXECUTE FUNCTION note_phase();
CREATE TRIGGER phase_entered AFTER UPDATE OF phase ON case_file FOR EACH ROW
    WHEN (NEW.phase <> OLD.phase) EXECUTE FUNCTION note_phase();

-- That a case or an action is somebody else's now, from whom, by whom and when. Actions that go along with a case are told with it.
REVOKE INSERT ON case_handover FROM perspectief_app;
CREATE FUNCTION note_new_lead() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO case_handover (id, case_id, kind, former, taken_by, handed_by, handed_at)
    VALUES (gen_random_uuid(), NEW.id, 'LEAD', OLD.case_lead_id, NEW.case_lead_id, acting_professional(), acting_now());
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION note_new_lead() FROM PUBLIC;
CREATE TRIGGER lead_handed AFTER UPDATE OF case_lead_id ON case_file FOR EACH ROW
    WHEN (NEW.case_lead_id <> OLD.case_lead_id) EXECUTE FUNCTION note_new_lead();
CREATE FUNCTION note_new_owner() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO case_handover (id, case_id, kind, former, taken_by, handed_by, handed_at)
    SELECT gen_random_uuid(), NEW.case_id, 'ACTION', OLD.owner_id, NEW.owner_id, acting_professional(), acting_now()
     WHERE NOT EXISTS (SELECT FROM case_handover h
                        WHERE h.case_id = NEW.case_id AND h.kind = 'LEAD' AND h.handed_at = acting_now()
                          AND h.former = OLD.owner_id AND h.taken_by = NEW.owner_id);
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION note_new_owner() FROM PUBLIC;
CREATE TRIGGER action_handed AFTER UPDATE OF owner_id ON plan_action FOR EACH ROW
    WHEN (NEW.owner_id <> OLD.owner_id) EXECUTE FUNCTION note_new_owner();

-- Who reported a case reported the one that it goes on as; what was told of it stays behind.
CREATE FUNCTION report_goes_on() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO case_report (case_id, referral_id, reporter_id, reporter_organisation_id, referred_on, along, case_lead_id, open,
                             called_at)
    SELECT c.id, r.referral_id, r.reporter_id, r.reporter_organisation_id, r.referred_on, false, c.case_lead_id, true, r.called_at
      FROM case_transfer t
      JOIN case_report r ON r.case_id = t.case_id
      JOIN case_file c ON c.id = NEW.successor_id
     WHERE t.id = NEW.transfer_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION report_goes_on() FROM PUBLIC;
CREATE TRIGGER report_goes_on AFTER INSERT ON case_transfer_end FOR EACH ROW
    WHEN (NEW.successor_id IS NOT NULL) EXECUTE FUNCTION report_goes_on();

-- The day comes from who acts and not from who calls.
DROP FUNCTION destroy_old_papers(date);
