-- How sure people of an organisation said to be before and after a story, added up: no person, no key, and no time finer than a month.
CREATE TABLE confidence_count (
    organisation_id uuid NOT NULL REFERENCES organisation,
    story           text NOT NULL CHECK (story ~ '^[a-z0-9-]{2,80}$'),
    month           date NOT NULL CHECK (extract(day FROM month) = 1),
    question        text NOT NULL CHECK (question IN ('ELSE', 'SHARE', 'TALK')),
    moment          text NOT NULL CHECK (moment IN ('BEFORE', 'AFTER')),
    answer          text NOT NULL CHECK (answer IN ('NOT', 'LITTLE', 'FAIRLY', 'SURE', 'VERY')),
    number          int NOT NULL CHECK (number > 0),
    PRIMARY KEY (organisation_id, story, month, question, moment, answer)
);
ALTER TABLE confidence_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE confidence_count FORCE ROW LEVEL SECURITY;
GRANT SELECT ON confidence_count TO perspectief_app;
