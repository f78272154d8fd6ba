-- Words that look alike, for a search that forgives spelling. In a schema of its own, beside what Perspectief makes itself.
CREATE SCHEMA IF NOT EXISTS trigram;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA trigram;
GRANT USAGE ON SCHEMA trigram TO perspectief_app;

-- What the cards are found by, and nothing else: the cards themselves are files. Filled anew by the application when they are others.
CREATE TABLE guide_index (
    one         boolean PRIMARY KEY DEFAULT true CHECK (one),
    fingerprint text NOT NULL
);
CREATE TABLE guide_word (
    language text NOT NULL,
    slug     text NOT NULL,
    word     text NOT NULL,
    weight   real NOT NULL,
    PRIMARY KEY (language, word, slug)
);
CREATE TABLE guide_vocabulary (
    language text NOT NULL,
    word     text NOT NULL,
    lexeme   text NOT NULL,
    rarity   real NOT NULL,
    PRIMARY KEY (language, word)
);
CREATE INDEX guide_vocabulary_lexeme ON guide_vocabulary (language, lexeme);
CREATE INDEX guide_vocabulary_alike ON guide_vocabulary USING gin (word trigram.gin_trgm_ops);
CREATE TABLE guide_phrase (
    language text NOT NULL,
    slug     text NOT NULL,
    phrase   text NOT NULL,
    PRIMARY KEY (language, slug, phrase)
);
CREATE INDEX guide_phrase_alike ON guide_phrase USING gin (phrase trigram.gin_trgm_ops);
GRANT SELECT, INSERT, UPDATE, DELETE ON guide_index, guide_word, guide_vocabulary, guide_phrase TO perspectief_app;
