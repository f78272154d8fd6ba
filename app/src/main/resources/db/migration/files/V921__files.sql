-- What hangs together about one young person, of whatever kind: a signal, a referral, a case. It has no name and no story.
-- Rows of other modules hang on it, and who may see those is answered here, by acting_in_file, and nowhere else.
CREATE TABLE file (
    id              uuid PRIMARY KEY,                   -- that of the signal, the referral, the case
    kind            text NOT NULL CHECK (kind ~ '^[A-Z_]+$'),
    organisation_id uuid NOT NULL REFERENCES organisation,      -- leads it
    leads_as        text NOT NULL,                      -- the role that sees it there; ANYONE who works with data about persons
    lead_id         uuid REFERENCES professional,       -- the one professional who keeps it, of whichever organisation
    brought_by      uuid REFERENCES organisation,       -- another organisation that brought it, and sees it for that
    regime          text NOT NULL CHECK (regime <> ''), -- the id of the covenant it lives under
    phase           text NOT NULL CHECK (phase <> ''),  -- in the words of its kind
    UNIQUE (id, organisation_id, leads_as),
    UNIQUE (id, lead_id)
);
CREATE INDEX file_organisation ON file (organisation_id);

-- Who takes part in it, and who of those may also give, and for that may know who else takes part. The lead's columns repeat
-- the file's, so that the policy of a file may ask for participants and that of a participant need not ask for the file.
CREATE TABLE file_participant (
    file_id              uuid NOT NULL,
    professional_id      uuid NOT NULL REFERENCES professional,
    gives                boolean NOT NULL,
    until                timestamptz,
    lead_organisation_id uuid NOT NULL,
    leads_as             text NOT NULL,
    lead_id              uuid,
    PRIMARY KEY (file_id, professional_id),
    FOREIGN KEY (file_id, lead_organisation_id, leads_as)
        REFERENCES file (id, organisation_id, leads_as) ON UPDATE CASCADE ON DELETE CASCADE,
    FOREIGN KEY (file_id, lead_id) REFERENCES file (id, lead_id) ON UPDATE CASCADE
);
CREATE INDEX file_participant_professional ON file_participant (professional_id);

ALTER TABLE file ENABLE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
ALTER TABLE file_participant ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_participant FORCE ROW LEVEL SECURITY;

GRANT SELECT, INSERT ON file TO perspectief_app;
GRANT UPDATE (phase) ON file TO perspectief_app;
GRANT SELECT, INSERT, DELETE ON file_participant TO perspectief_app;

-- For a trigger on what a file is of: the file goes with it, and with the file what hangs on it.
CREATE FUNCTION close_file() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    DELETE FROM file WHERE id = OLD.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION close_file() FROM PUBLIC;
