-- Who is away, and which colleague replaces them. It gives nobody anything by itself: whoever leads a case places the replacement.
CREATE TABLE absence (
    professional_id uuid PRIMARY KEY REFERENCES professional,
    replacement_id  uuid NOT NULL REFERENCES professional CHECK (replacement_id <> professional_id),
    from_day        date NOT NULL,
    until_day       date NOT NULL,
    CHECK (until_day BETWEEN from_day AND from_day + 42)
);
ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence FORCE ROW LEVEL SECURITY;
GRANT SELECT, INSERT, DELETE ON absence TO perspectief_app;
