-- Each signal and each referral becomes a file, and what was recorded in it or given by way of it hangs on that file. A signal
-- is of everyone of its organisation who works with data about persons; a referral of the process leads it was brought to, and
-- of the organisation that brought it. The regime is the covenant by which something of it was shared, or the one in force.
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE item NO FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure NO FORCE ROW LEVEL SECURITY;

CREATE TEMPORARY TABLE regime_in_force ON COMMIT DROP AS
SELECT coalesce((SELECT v.covenant FROM covenant_version v
                  ORDER BY v.valid_from <= current_date AND (v.ended_on IS NULL OR v.ended_on > current_date) DESC,
                           v.valid_from DESC LIMIT 1), 'unknown') AS id;

INSERT INTO file (id, kind, organisation_id, leads_as, brought_by, regime, phase)
SELECT r.id, 'REFERRAL', r.lead_organisation_id, 'PROCESS_LEAD', r.organisation_id,
       coalesce((SELECT d.covenant FROM disclosure d WHERE d.referral_id = r.id ORDER BY d.given_at DESC LIMIT 1), f.id),
       'WEIGHING'
  FROM referral r CROSS JOIN regime_in_force f;
INSERT INTO file (id, kind, organisation_id, leads_as, regime, phase)
SELECT s.id, 'SIGNAL', s.organisation_id, 'ANYONE',
       coalesce((SELECT g.regime FROM referral r JOIN file g ON g.id = r.id WHERE r.signal_id = s.id
                  ORDER BY r.referred_at DESC LIMIT 1), f.id),
       s.phase
  FROM signal s CROSS JOIN regime_in_force f;

UPDATE item SET file_id = signal_id WHERE signal_id IS NOT NULL AND case_id IS NULL;
UPDATE disclosure SET file_id = referral_id WHERE case_id IS NULL AND referral_id IN (SELECT r.id FROM referral r);
SET CONSTRAINTS ALL IMMEDIATE;

ALTER TABLE signal ADD CONSTRAINT signal_file FOREIGN KEY (id) REFERENCES file DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE referral ADD CONSTRAINT referral_file FOREIGN KEY (id) REFERENCES file DEFERRABLE INITIALLY DEFERRED;
CREATE TRIGGER file_goes AFTER DELETE ON signal FOR EACH ROW EXECUTE FUNCTION close_file();
CREATE TRIGGER file_goes AFTER DELETE ON referral FOR EACH ROW EXECUTE FUNCTION close_file();
-- A statement goes with its file.
ALTER TABLE item DROP CONSTRAINT item_in_signal;

ALTER TABLE signal FORCE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
ALTER TABLE item FORCE ROW LEVEL SECURITY;
ALTER TABLE disclosure FORCE ROW LEVEL SECURITY;

DROP FUNCTION reviewed_statements(uuid[]);
