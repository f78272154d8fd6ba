SELECT forget_policies('guide_helpline', 'guide_helpline_before');

CREATE OR REPLACE FUNCTION helpline_reach_allowed(key text, reach text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE key WHEN '112' THEN reach = '112'
                    WHEN 'politie' THEN reach = '0900-8844'
                    WHEN 'veilig-thuis' THEN reach = '0800-2000'
                    ELSE regexp_replace(reach, '[^+0-9]', '', 'g') !~ '^((\+|00)?310?|0)6' END
$$;

-- Whom to call is for everybody, also without an account; who keeps the list is the project leader or a process lead.
CREATE POLICY everybody_reads ON guide_helpline FOR SELECT USING (true);
CREATE POLICY keepers_add ON guide_helpline FOR INSERT
    WITH CHECK ((SELECT acts_as('PROJECT_LEAD')) OR (SELECT acts_as('PROCESS_LEAD')));
CREATE POLICY keepers_change ON guide_helpline FOR UPDATE
    USING ((SELECT acts_as('PROJECT_LEAD')) OR (SELECT acts_as('PROCESS_LEAD')));
-- Numbers on which a life can depend stay as they are, whoever asks; and the list holds services, so no mobile number.
CREATE POLICY fixed_numbers_added ON guide_helpline AS RESTRICTIVE FOR INSERT
    WITH CHECK (helpline_reach_allowed(key, reach));
CREATE POLICY fixed_numbers_changed ON guide_helpline AS RESTRICTIVE FOR UPDATE
    USING (true) WITH CHECK (helpline_reach_allowed(key, reach));

CREATE POLICY everybody_reads ON guide_helpline_before FOR SELECT USING (true);
CREATE POLICY keepers_add ON guide_helpline_before FOR INSERT
    WITH CHECK ((SELECT acts_as('PROJECT_LEAD')) OR (SELECT acts_as('PROCESS_LEAD')));
