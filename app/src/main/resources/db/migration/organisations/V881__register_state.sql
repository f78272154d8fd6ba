-- A number for the state of the register: who the partners are, what they signed and adopted, which of their systems may ask.
-- A node keeps in memory what it read at a number. Whoever answers by that holds the number still, in the transaction that
-- logs the answer, and finds whether it is still the same: until that transaction ends nobody changes the register.
CREATE TABLE register_state (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint  NOT NULL
);
INSERT INTO register_state (number) VALUES (1);
GRANT SELECT ON register_state TO perspectief_app;

-- For a deferred trigger: at the very end of the transaction that changes the register, so that answers wait for no more than
-- its commit.
CREATE FUNCTION register_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('perspectief register state', 0));
    UPDATE register_state SET number = number + 1;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION register_changed() FROM PUBLIC;

-- The number, held still until the transaction ends.
CREATE FUNCTION hold_register_state() RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('perspectief register state', 0));
    RETURN (SELECT number FROM register_state);
END $$;
REVOKE ALL ON FUNCTION hold_register_state() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON organisation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_changed();
