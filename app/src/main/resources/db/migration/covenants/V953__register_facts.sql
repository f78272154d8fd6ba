-- A condition of a covenant's own that is of the register: the owner records for what a partner receives it holds, and from
-- which day. Other conditions of the register have tables of their own.
CREATE TABLE register_fact (
    covenant  text NOT NULL,
    condition text NOT NULL,
    receiver  text NOT NULL,
    from_date date NOT NULL,
    ended_on  date,
    PRIMARY KEY (covenant, condition, receiver, from_date)
);
GRANT SELECT ON register_fact TO perspectief_app;
CREATE CONSTRAINT TRIGGER register_changed AFTER INSERT OR UPDATE OR DELETE ON register_fact
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION register_changed();
