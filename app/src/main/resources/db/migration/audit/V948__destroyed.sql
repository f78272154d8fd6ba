-- What was destroyed: the table that it stood in, its id and the day, and nothing about anybody. So that it can be destroyed
-- again when a database is put back that still holds it. A module puts the trigger on its tables.
CREATE TABLE destroyed (
    kind           text NOT NULL CHECK (kind ~ '^[a-z_]+$'),
    id             uuid NOT NULL,
    day            date NOT NULL,
    in_transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (kind, id)
);
CREATE INDEX destroyed_lately ON destroyed (in_transaction);
GRANT SELECT ON destroyed TO perspectief_app;

-- With the column that a row is known by. Nobody takes a row of destroyed away or writes one otherwise.
CREATE FUNCTION note_destroyed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    INSERT INTO destroyed (kind, id, day)
    VALUES (TG_TABLE_NAME, (to_jsonb(OLD) ->> TG_ARGV[0])::uuid,
            (coalesce(acting_now(), clock_timestamp()) AT TIME ZONE 'Europe/Amsterdam')::date)
        ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION note_destroyed() FROM PUBLIC;
