-- A share is decided with facts, and facts change: consent is taken back, a birthday comes, a postponement runs out, a
-- signature ends. Each share therefore says until which day it is lawful with all that is recorded now and time moved on;
-- the wall compares with its own day, so that nothing has to run at midnight. A row from before this migration is closed
-- until it is reviewed, which the preparation that follows does.
ALTER TABLE disclosure
    ADD COLUMN lawful_from    date   NOT NULL DEFAULT '-infinity', -- of one that rests: the day on which it comes back by itself
    ADD COLUMN lawful_until   date   NOT NULL DEFAULT '-infinity', -- the first day on which it no longer is
    ADD COLUMN lawful_on      date,                                -- the last day on which it was decided to be
    ADD COLUMN review_on      date   NOT NULL DEFAULT '-infinity', -- the next day on which its decision can change
    ADD COLUMN reviewed_under int    NOT NULL DEFAULT 0,           -- the number of the register it was last decided under
    ADD COLUMN rests_since    timestamptz,                         -- nobody reads it, and it may come back
    ADD COLUMN lapsed         text[] NOT NULL DEFAULT '{}';        -- the conditions for want of which it rests or ended
CREATE INDEX disclosure_review_day ON disclosure (review_on) WHERE withdrawn_at IS NULL;
CREATE INDEX disclosure_review_register ON disclosure (reviewed_under) WHERE withdrawn_at IS NULL;
CREATE INDEX disclosure_resting ON disclosure (rests_since) WHERE withdrawn_at IS NULL AND rests_since IS NOT NULL;
CREATE INDEX disclosure_lapsed ON disclosure (withdrawn_at) WHERE withdrawn_by IS NULL;
GRANT UPDATE (lawful_from, lawful_until, lawful_on, review_on, reviewed_under, rests_since, lapsed, facts) ON disclosure TO perspectief_app;

-- Every change of the register has a number, so that a share that was decided under an earlier one is found.
CREATE TABLE reviewed_register (
    number      int  NOT NULL,
    fingerprint text NOT NULL,
    one         boolean PRIMARY KEY DEFAULT true CHECK (one)
);
INSERT INTO reviewed_register (number, fingerprint) VALUES (0, '');
GRANT SELECT ON reviewed_register TO perspectief_app;

-- What reviews made of shares, in the order of time, for those who gave, received or watch over them. Noted: whether the
-- logs have it; the owner's commands cannot write those.
CREATE TABLE share_review (
    id            uuid PRIMARY KEY,
    disclosure_id uuid NOT NULL REFERENCES disclosure ON DELETE CASCADE,
    outcome       text NOT NULL CHECK (outcome IN ('ENDED', 'RESTS', 'RESUMED')),
    lapsed        text[] NOT NULL,
    reviewed_at   timestamptz NOT NULL,
    noted         boolean NOT NULL
);
CREATE INDEX share_review_disclosure ON share_review (disclosure_id, reviewed_at);
CREATE INDEX share_review_unnoted ON share_review (id) WHERE NOT noted;

-- Nobody reviews: it follows from what was recorded. The act works without a reader and for a purpose that no page has, so
-- that it sees that shares stand and with which days and facts, and no word of an item.
CREATE FUNCTION reviews_shares() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    RETURN acting_purpose() = 'herziening' AND acting_reader() IS NULL;

DROP POLICY disclosure_switched_seen ON disclosure;
DROP POLICY disclosure_switched ON disclosure;
CREATE POLICY disclosure_reviewed_seen ON disclosure FOR SELECT USING ((SELECT reviews_shares()));
CREATE POLICY disclosure_reviewed ON disclosure FOR UPDATE USING ((SELECT reviews_shares()));

-- Only a review says how long a share is lawful. Whoever gives something gives it for the day; the review at the end of the
-- same transaction says the rest.
ALTER POLICY disclosure_given ON disclosure WITH CHECK (
    giver_organisation_id = (SELECT acting_organisation()) AND given_by = (SELECT acting_reader())
    AND lawful_until <= (SELECT acting_day()) + 1 AND rests_since IS NULL
    AND phase IN (SELECT f.phase FROM open_flow f
                   WHERE f.receiver = disclosure.receiver AND f.giver = disclosure.giver
                     AND f.category = disclosure.category AND f.purpose = disclosure.purpose
                     AND f.phase = disclosure.phase));
CREATE FUNCTION refuse_unreviewed_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_user = 'perspectief_app' AND NOT coalesce(reviews_shares(), false)
        AND (NEW.lawful_from, NEW.lawful_until, NEW.lawful_on, NEW.review_on, NEW.reviewed_under, NEW.rests_since, NEW.facts)
            IS DISTINCT FROM
            (OLD.lawful_from, OLD.lawful_until, OLD.lawful_on, OLD.review_on, OLD.reviewed_under, OLD.rests_since, OLD.facts)
    THEN
        RAISE EXCEPTION 'only a review says how long a share is lawful' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER only_reviewed BEFORE UPDATE ON disclosure FOR EACH ROW EXECUTE FUNCTION refuse_unreviewed_days();

ALTER TABLE share_review ENABLE ROW LEVEL SECURITY;
ALTER TABLE share_review FORCE ROW LEVEL SECURITY;
CREATE POLICY share_review_seen ON share_review FOR SELECT USING (
    disclosure_id IN (SELECT d.id FROM disclosure d WHERE d.id = share_review.disclosure_id));
CREATE POLICY share_review_made ON share_review FOR INSERT WITH CHECK ((SELECT reviews_shares()));
CREATE POLICY share_review_noted ON share_review FOR UPDATE USING ((SELECT reviews_shares()));
GRANT SELECT, INSERT ON share_review TO perspectief_app;
GRANT UPDATE (noted) ON share_review TO perspectief_app;

-- The days of items, and not a word of them: the owner of the function looks, for a review only.
CREATE POLICY item_reviewed ON item FOR SELECT TO CURRENT_USER USING ((SELECT reviews_shares()));
CREATE FUNCTION reviewed_items(ids uuid[]) RETURNS TABLE (id uuid, observed_on date, term_ends_on date)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT i.id, i.observed_on, i.term_ends_on FROM item i WHERE i.id = ANY (ids) $$;
REVOKE ALL ON FUNCTION reviewed_items(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reviewed_items(uuid[]) TO perspectief_app;

-- What can be read at this moment by whoever it was given to: the only way in which anything should ask.
CREATE VIEW readable_disclosure WITH (security_invoker = true) AS
    SELECT d.*, true AS open FROM disclosure d
     WHERE d.withdrawn_at IS NULL
       AND d.lawful_from <= (SELECT acting_day())
       AND d.lawful_until > (SELECT acting_day())
       AND d.given_at <= (SELECT acting_now())
       AND d.expires_at > (SELECT acting_now())
       AND d.phase IN (SELECT f.phase FROM open_flow f
                        WHERE f.receiver = d.receiver AND f.giver = d.giver AND f.category = d.category
                          AND f.purpose = d.purpose AND f.phase = d.phase);
GRANT SELECT ON readable_disclosure TO perspectief_app;

-- As in V845, of a disclosure that is lawful on the day and does not rest.
ALTER POLICY disclosure_condition_seen ON disclosure_condition USING (
    disclosure_id IN (
        SELECT d.id FROM disclosure d
         WHERE d.id = disclosure_condition.disclosure_id
           AND (SELECT acting_reader()) IS NOT NULL
           AND ((d.giver_organisation_id = (SELECT acting_organisation())
                    AND (SELECT acting_purpose()) IS DISTINCT FROM 'controle')
                OR (d.receiver_organisation_id = (SELECT acting_organisation())
                    AND (d.receiver_professional_id = (SELECT acting_reader())
                         OR (d.receiver_professional_id IS NULL AND acts_as(d.receiver_role)))
                    AND d.purpose = (SELECT acting_purpose())
                    AND d.id IN (SELECT r.id FROM readable_disclosure r WHERE r.id = d.id)
                    AND d.item_id IN (SELECT i.id FROM item i WHERE i.id = d.item_id)))));
