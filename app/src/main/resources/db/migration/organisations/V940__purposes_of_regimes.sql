-- Each covenant in force, a regime, has a word of its own for what somebody works for; the same word of another may mean
-- something else. What is open is therefore open for a regime with its word.
CREATE FUNCTION acting_purposes() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE
    RETURN string_to_array(coalesce(current_setting('perspectief.purposes', true), ''), ',');
CREATE FUNCTION in_regime(regime text, word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN regime || ':' || word;
