-- Every flow carries the days on which it may exist, in the Netherlands: open from the first, closed from the last. The
-- register alone decides, so a signature that ends tomorrow closes tomorrow without anybody doing anything. The rows that
-- were here have no days; the preparation that follows a migration writes new ones, and until then all is closed.
DELETE FROM allowed_flow;
ALTER TABLE allowed_flow
    ADD COLUMN from_day date NOT NULL,
    ADD COLUMN until_day date NOT NULL,
    ADD CHECK (from_day < until_day),
    DROP CONSTRAINT allowed_flow_pkey,
    ADD PRIMARY KEY (receiver, giver, category, purpose, phase, from_day);

-- The day of the transaction. Without somebody who acts there is none, and nothing is open.
CREATE FUNCTION acting_day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
    RETURN (acting_now() AT TIME ZONE 'Europe/Amsterdam')::date;

-- What is open on that day: the only way in which anything should ask.
CREATE VIEW open_flow AS
    SELECT f.receiver, f.giver, f.category, f.purpose, f.phase FROM allowed_flow f
     WHERE f.from_day <= (SELECT acting_day()) AND f.until_day > (SELECT acting_day());
GRANT SELECT ON open_flow TO perspectief_app;

ALTER POLICY disclosure_given ON disclosure WITH CHECK (
    giver_organisation_id = (SELECT acting_organisation()) AND given_by = (SELECT acting_reader())
    AND phase IN (SELECT f.phase FROM open_flow f
                   WHERE f.receiver = disclosure.receiver AND f.giver = disclosure.giver
                     AND f.category = disclosure.category AND f.purpose = disclosure.purpose
                     AND f.phase = disclosure.phase));

-- A partner may sign again after its signature ended: that is another signature, and the first stays in the register.
ALTER TABLE covenant_signature
    DROP CONSTRAINT covenant_signature_pkey,
    ADD PRIMARY KEY (hash, partner, signed_on);
