-- Wrong attempts count for a name from one address, for one address, and for a browser that signed in before, each on its own:
-- whoever tries somebody else's name somewhere else closes nothing for her. All three are hashes that only this installation
-- makes. A row is written before the attempt is judged, so that attempts at the same time all count, and removed when it was
-- right. What was counted until now was hashed in another way and would have ended within a quarter of an hour.
TRUNCATE sign_in_failure;
ALTER TABLE sign_in_failure
    ADD COLUMN id             uuid PRIMARY KEY,
    ADD COLUMN address_hash   bytea NOT NULL,
    ADD COLUMN browser_hash   bytea,
    ADD COLUMN password_right boolean NOT NULL DEFAULT false;
CREATE INDEX sign_in_failure_address ON sign_in_failure (address_hash, at);
CREATE INDEX sign_in_failure_at ON sign_in_failure (at);
GRANT UPDATE (password_right) ON sign_in_failure TO perspectief_app;
