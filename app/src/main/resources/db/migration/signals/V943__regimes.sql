-- Every signal and every referral lives under one covenant, that of its file. A signal that is not referred yet may go to
-- another one.
ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE referral NO FORCE ROW LEVEL SECURITY;
ALTER TABLE file NO FORCE ROW LEVEL SECURITY;
ALTER TABLE signal ADD COLUMN regime text;
ALTER TABLE referral ADD COLUMN regime text;
UPDATE signal s SET regime = f.regime FROM file f WHERE f.id = s.id;
UPDATE referral r SET regime = f.regime FROM file f WHERE f.id = r.id;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE signal ALTER COLUMN regime SET NOT NULL,
    ADD CONSTRAINT signal_regime FOREIGN KEY (id, regime) REFERENCES file (id, regime)
        ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE referral ALTER COLUMN regime SET NOT NULL,
    ADD CONSTRAINT referral_regime FOREIGN KEY (id, regime) REFERENCES file (id, regime) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE signal FORCE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
