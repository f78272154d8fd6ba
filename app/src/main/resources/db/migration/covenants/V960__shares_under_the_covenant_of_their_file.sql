-- A disclosure repeats the covenant of the file it hangs on, as a signal, a referral and a case do: equal by a foreign key, and
-- therefore a file on which something was shared stays under its covenant. Absent on a row of before without a file, or of
-- which the file lives under another covenant by now; casework, whose files come last, fills it.
ALTER TABLE disclosure
    ADD COLUMN regime text,
    ADD CONSTRAINT disclosure_decided_by_its_regime CHECK (regime = covenant),
    ADD CONSTRAINT disclosure_regime FOREIGN KEY (file_id, regime) REFERENCES file (id, regime) DEFERRABLE INITIALLY DEFERRED;
