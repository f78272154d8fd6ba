-- By route 1 somebody came into view by a contact with the police: of which day, and whether as a victim or a witness. What the young
-- person would have done is not asked of who reports. It is forgotten when it is decided. Referrals of before stay as they are.
ALTER TABLE referral ADD COLUMN contact_on date, ADD COLUMN contact_as text CHECK (contact_as IN ('VICTIM', 'WITNESS', 'NEITHER'));

CREATE FUNCTION demand_police_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.route = 1) IS DISTINCT FROM (NEW.contact_on IS NOT NULL AND NEW.contact_as IS NOT NULL)
        OR (NEW.contact_on IS NULL) IS DISTINCT FROM (NEW.contact_as IS NULL)
        OR NEW.contact_on > (NEW.referred_at AT TIME ZONE 'Europe/Amsterdam')::date THEN
        RAISE check_violation USING MESSAGE = 'the first route has the day of a contact with the police, and as what';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_police_contact() FROM PUBLIC;
CREATE TRIGGER police_contact_asked BEFORE INSERT ON referral FOR EACH ROW
    WHEN (current_user = 'perspectief_app') EXECUTE FUNCTION demand_police_contact();

CREATE FUNCTION forget_police_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.contact_on := NULL;
    NEW.contact_as := NULL;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION forget_police_contact() FROM PUBLIC;
CREATE TRIGGER contact_goes BEFORE UPDATE OF outcome ON referral FOR EACH ROW
    WHEN (NEW.outcome IS NOT NULL AND NEW.contact_on IS NOT NULL) EXECUTE FUNCTION forget_police_contact();

-- Of a victim or a witness that question is answered before any other.
CREATE FUNCTION demand_victim_view_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM referral r WHERE r.id = NEW.referral_id AND r.contact_as IN ('VICTIM', 'WITNESS'))
        AND NOT EXISTS (SELECT FROM weighing_reason g
                         WHERE g.referral_id = NEW.referral_id AND g.criterion = 'VICTIM_VIEW') THEN
        RAISE check_violation USING MESSAGE = 'of a victim or a witness that question comes first';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_victim_view_first() FROM PUBLIC;
CREATE TRIGGER victim_first BEFORE INSERT ON weighing_reason FOR EACH ROW
    WHEN (current_user = 'perspectief_app' AND NEW.criterion <> 'VICTIM_VIEW') EXECUTE FUNCTION demand_victim_view_first();
