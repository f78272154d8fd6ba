-- What this database is, in one row: of the demo or real, for ever; and how far its owner prepared it. The application
-- reads it at its start. A folder begun before there was a choice that worked holds the demo's people whatever was asked.
CREATE TABLE installation (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    made_as     text NOT NULL CHECK (made_as IN ('demo', 'real')),
    prepared    text NOT NULL,
    prepared_at timestamptz NOT NULL
);
GRANT SELECT ON installation TO perspectief_app;

INSERT INTO installation (made_as, prepared, prepared_at)
SELECT 'demo', '0 before', now()
 WHERE EXISTS (SELECT FROM professional WHERE (subject, name) = ('ilse.gemeente', 'Ilse Voorbeeld'));
