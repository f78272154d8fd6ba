-- Somebody new, or who lost what she signs in with, makes a password and codes of her own with a link and a word. Whoever asks for
-- it hands out the link, whoever confirms it the word: none of them can come in alone in the name of a colleague. Both stand here
-- sealed, for those two only, and as hashes.
CREATE TABLE sign_in_link (
    subject         text PRIMARY KEY,
    professional_id uuid NOT NULL,
    link_hash       bytea NOT NULL UNIQUE CHECK (octet_length(link_hash) = 32),
    link_sealed     bytea NOT NULL,
    word_hash       bytea NOT NULL CHECK (octet_length(word_hash) = 32),
    word_sealed     bytea NOT NULL,
    made_by         uuid NOT NULL CHECK (made_by <> professional_id),
    made_at         timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    confirmed_by    uuid CHECK (confirmed_by NOT IN (made_by, professional_id))
);
ALTER TABLE sign_in_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_link FORCE ROW LEVEL SECURITY;
GRANT SELECT ON sign_in_link TO perspectief_app;

-- What somebody signed in with ends at once. Not of an account that works for another organisation too: that one did not ask.
CREATE FUNCTION renew_sign_in(who uuid, account text, link bytea, sealed_link bytea, word bytea, sealed_word bytea,
        at timestamptz, until timestamptz) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    -- what nobody can confirm would end all there is for a link that never works
    IF NOT manages(who) OR who = acting_professional() OR stands_alone(who)
            OR NOT EXISTS (SELECT FROM could_second(who))
            OR NOT EXISTS (SELECT FROM published_professional p WHERE p.id = who AND p.subject = account)
            OR EXISTS (SELECT FROM published_professional p WHERE p.subject = account AND p.id <> who) THEN
        RETURN false;
    END IF;
    DELETE FROM login_account l WHERE l.subject = account;
    DELETE FROM sign_in_link s WHERE s.subject = account;
    INSERT INTO sign_in_link (subject, professional_id, link_hash, link_sealed, word_hash, word_sealed, made_by, made_at, expires_at)
    VALUES (account, who, link, sealed_link, word, sealed_word, acting_professional(), moment_of(at), until);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION renew_sign_in(uuid, text, bytea, bytea, bytea, bytea, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION renew_sign_in(uuid, text, bytea, bytea, bytea, bytea, timestamptz, timestamptz) TO perspectief_app;

CREATE FUNCTION answer_sign_in_link(who uuid, read_at timestamptz, agreed boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    asked sign_in_link;
BEGIN
    SELECT * INTO asked FROM sign_in_link s
     WHERE s.professional_id = who AND s.made_at = read_at AND s.confirmed_by IS NULL FOR UPDATE;
    IF NOT FOUND OR NOT seconds(who, asked.made_by) THEN
        RETURN false;
    END IF;
    IF agreed THEN
        UPDATE sign_in_link s SET confirmed_by = acting_professional() WHERE s.professional_id = who;
    ELSE
        DELETE FROM sign_in_link s WHERE s.professional_id = who;
    END IF;
    PERFORM keep_second_answer(who, agreed);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION answer_sign_in_link(uuid, timestamptz, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION answer_sign_in_link(uuid, timestamptz, boolean) TO perspectief_app;

-- Whose link it is; nobody's when it is not confirmed, used, too old or of somebody who left.
CREATE FUNCTION sign_in_link_of(link bytea, at timestamptz) RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN (SELECT s.subject FROM sign_in_link s JOIN published_professional p ON p.id = s.professional_id AND p.subject = s.subject
             WHERE s.link_hash = link AND s.confirmed_by IS NOT NULL AND s.expires_at > at
               AND NOT kept_out(s.professional_id) AND NOT kept_out(s.made_by) AND NOT kept_out(s.confirmed_by)
               AND EXISTS (SELECT FROM published_role r WHERE r.professional_id = s.made_by AND r.role = 'ADMINISTRATOR')
               AND EXISTS (SELECT FROM published_role r
                            WHERE r.professional_id = s.confirmed_by AND r.role IN ('ADMINISTRATOR', 'PROCESS_LEAD')));
END $$;
REVOKE ALL ON FUNCTION sign_in_link_of(bytea, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_in_link_of(bytea, timestamptz) TO perspectief_app;

CREATE FUNCTION use_sign_in_link(link bytea, word bytea, at timestamptz, password_hash text, totp_secret bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    account text;
BEGIN
    PERFORM FROM sign_in_link s WHERE s.link_hash = link FOR UPDATE;
    account := sign_in_link_of(link, at);
    IF account IS NULL OR NOT EXISTS (SELECT FROM sign_in_link s WHERE s.link_hash = link AND s.word_hash = word) THEN
        RETURN false;
    END IF;
    DELETE FROM sign_in_link s WHERE s.link_hash = link;
    INSERT INTO login_account (subject, password_hash, totp_secret)
    VALUES (account, use_sign_in_link.password_hash, use_sign_in_link.totp_secret)
        ON CONFLICT DO NOTHING;
    RETURN FOUND;
END $$;
REVOKE ALL ON FUNCTION use_sign_in_link(bytea, bytea, timestamptz, text, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION use_sign_in_link(bytea, bytea, timestamptz, text, bytea) TO perspectief_app;

-- Of colleagues of who acts: whether that one has nothing to sign in with until a link was used.
CREATE FUNCTION not_in_yet(who uuid) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    RETURN EXISTS (SELECT FROM sign_in_link s JOIN published_professional p ON p.id = s.professional_id AND p.subject = s.subject
                    WHERE s.professional_id = who AND p.organisation_id = acting_organisation()
                      AND s.subject NOT IN (SELECT l.subject FROM login_account l));
END $$;
REVOKE ALL ON FUNCTION not_in_yet(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION not_in_yet(uuid) TO perspectief_app;
