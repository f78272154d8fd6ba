-- Every signal lives under one covenant: those of before under the one that was in force then.
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE signal ADD COLUMN regime text;
UPDATE signal s SET regime = coalesce(
    (SELECT v.covenant FROM covenant_version v
      WHERE v.valid_from <= (s.recorded_at AT TIME ZONE 'Europe/Amsterdam')::date
      ORDER BY v.valid_from DESC, v.version DESC LIMIT 1),
    (SELECT v.covenant FROM covenant_version v ORDER BY v.valid_from LIMIT 1), '');
ALTER TABLE signal ALTER COLUMN regime SET NOT NULL;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
GRANT UPDATE (regime) ON signal TO perspectief_app;

ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral ADD COLUMN regime text;
UPDATE referral r SET regime = (SELECT s.regime FROM signal s WHERE s.id = r.signal_id);
ALTER TABLE referral ALTER COLUMN regime SET NOT NULL;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
