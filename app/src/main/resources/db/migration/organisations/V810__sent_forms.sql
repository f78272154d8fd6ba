-- Forms that were sent and answered: the same form again gets the same answer and does nothing. The database knows neither
-- who sent it, nor where to, nor what was in it: only hashes that need the key of the form, which is nowhere else kept.
CREATE TABLE sent_form (
    id        bytea PRIMARY KEY,        -- of key, professional and path
    content   bytea NOT NULL,           -- of key and fields
    sent_at   timestamptz NOT NULL,
    location  text,                     -- null only within the transaction that makes it
    notice    text,
    arguments text[]
);
CREATE INDEX sent_form_sent ON sent_form (sent_at);
GRANT SELECT, INSERT, DELETE ON sent_form TO perspectief_app;
GRANT UPDATE (location, notice, arguments) ON sent_form TO perspectief_app;
