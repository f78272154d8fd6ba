-- Who did something, and when, is who acts, now: never what a statement says. A module puts the trigger on its tables, with the
-- columns that say so, for the role of the application. A moment may be a minute off: a request reads the clock more than once.
-- Absent stays absent: whether it may be, the module says.
CREATE FUNCTION demand_own_deed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    now_it_is jsonb := to_jsonb(NEW);
    it_was jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
    said text;
BEGIN
    FOR i IN 0 .. TG_NARGS - 1 LOOP
        said := now_it_is ->> TG_ARGV[i];
        CONTINUE WHEN said IS NULL OR said IS NOT DISTINCT FROM it_was ->> TG_ARGV[i];
        IF NOT coalesce(CASE
                WHEN said ~ '^[0-9a-f]{8}-' THEN said::uuid = (SELECT acting_professional())
                WHEN said ~ '^\d{4}-\d\d-\d\d$' THEN said::date = ((SELECT acting_now()) AT TIME ZONE 'Europe/Amsterdam')::date
                ELSE isfinite(said::timestamptz)
                     AND abs(extract(epoch FROM said::timestamptz - (SELECT acting_now()))) <= 60 END, false) THEN
            RAISE insufficient_privilege
                USING MESSAGE = format('%s.%s is of who acts, now: done by somebody else, or at another moment',
                                       TG_TABLE_NAME, TG_ARGV[i]);
        END IF;
    END LOOP;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION demand_own_deed() FROM PUBLIC;

-- Numbers about leavers are for the administrator of their organisation, and for the owner's commands, who end them.
CREATE FUNCTION may_count(leavers uuid[]) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
    RETURN session_user <> 'perspectief_app'
        OR (acts_as('ADMINISTRATOR')
            AND EXISTS (SELECT FROM professional a JOIN professional_role r ON r.professional_id = a.id AND r.role = 'ADMINISTRATOR'
                         WHERE a.id = acting_professional() AND a.organisation_id = acting_organisation())
            AND NOT EXISTS (SELECT FROM professional p
                             WHERE p.id = ANY (leavers) AND p.organisation_id IS DISTINCT FROM acting_organisation()));
REVOKE ALL ON FUNCTION may_count(uuid[]) FROM PUBLIC;

-- The moment of who acts; of a command of the owner the one it says.
CREATE FUNCTION moment_of(said timestamptz) RETURNS timestamptz LANGUAGE sql STABLE
    RETURN coalesce(acting_now(), CASE WHEN session_user <> 'perspectief_app' THEN said END, clock_timestamp());
REVOKE ALL ON FUNCTION moment_of(timestamptz) FROM PUBLIC;

-- For functions with the rights of the owner that look at rows the way a review looks: tells who acted until then, and the other puts
-- that back. An error puts it back too, with the savepoint or the transaction that it ends. (A SET clause of the function would do
-- the same, but only a superuser may write one for settings of our own.) The professional who acts stays who acts.
CREATE FUNCTION look_as_review() RETURNS text[] LANGUAGE plpgsql AS $$
DECLARE
    before text[] := ARRAY[coalesce(current_setting('perspectief.purpose', true), ''),
                           coalesce(current_setting('perspectief.reader', true), '')];
BEGIN
    PERFORM set_config('perspectief.purpose', 'herziening', true), set_config('perspectief.reader', '', true);
    RETURN before;
END $$;
CREATE FUNCTION look_as_before(before text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('perspectief.purpose', before[1], true), set_config('perspectief.reader', before[2], true);
END $$;
REVOKE ALL ON FUNCTION look_as_review(), look_as_before(text[]) FROM PUBLIC;
