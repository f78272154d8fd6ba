SELECT forget_policies('guide_helpline', 'guide_helpline_before', 'guide_card', 'guide_card_proposal', 'guide_card_answer', 'guide_card_outcome_read');

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

-- What a card says is for everybody; only the answer of a second editor lays one down.
CREATE POLICY everybody_reads ON guide_card FOR SELECT USING (true);
CREATE POLICY card_follows ON guide_card FOR ALL TO CURRENT_USER
    USING ((SELECT pg_trigger_depth()) > 0) WITH CHECK ((SELECT pg_trigger_depth()) > 0);

-- Who keeps the contacts edits the cards too: now, and by the register.
CREATE OR REPLACE FUNCTION edits_guide() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((acts_as('PROJECT_LEAD') AND may_hold(acting_professional(), 'PROJECT_LEAD'))
                 OR (acts_as('PROCESS_LEAD') AND may_hold(acting_professional(), 'PROCESS_LEAD')), false)
$$;
-- 0 when nobody proposed anything for this card.
CREATE OR REPLACE FUNCTION last_card_proposal(card text) RETURNS int LANGUAGE sql STABLE AS $$
    SELECT coalesce(max(p.number), 0) FROM guide_card_proposal p WHERE p.slug = card
$$;
-- Without a query of its own: last_card_proposal asks this table within its other policy.
CREATE POLICY proposal_seen ON guide_card_proposal FOR SELECT USING (edits_guide());
CREATE POLICY proposal_made ON guide_card_proposal FOR INSERT WITH CHECK (
    edits_guide() AND proposed_by = (SELECT acting_professional()) AND number = last_card_proposal(slug) + 1);
-- The latest is answered: by another person than who proposed it, whatever organisation both work for, or taken back by that one. What
-- somebody proposed who is not here any more is refused or proposed anew.
CREATE POLICY answer_seen ON guide_card_answer FOR SELECT USING ((SELECT edits_guide()));
CREATE POLICY answer_given ON guide_card_answer FOR INSERT WITH CHECK (
    (SELECT edits_guide()) AND answered_by = (SELECT acting_professional()) AND number = last_card_proposal(slug)
    AND EXISTS (SELECT FROM guide_card_proposal p
                 WHERE p.slug = guide_card_answer.slug AND p.number = guide_card_answer.number
                   AND CASE guide_card_answer.outcome
                         WHEN 'WITHDRAWN' THEN same_account(p.proposed_by, guide_card_answer.answered_by)
                         WHEN 'REFUSED' THEN NOT same_account(p.proposed_by, guide_card_answer.answered_by)
                         ELSE two_people(p.proposed_by, guide_card_answer.answered_by) END));
-- What became of a proposal is read by who proposed it, whatever organisation that person worked for then.
CREATE POLICY outcome_read_seen ON guide_card_outcome_read FOR SELECT USING ((SELECT edits_guide()));
CREATE POLICY outcome_read_own ON guide_card_outcome_read FOR INSERT WITH CHECK (
    (SELECT edits_guide()) AND read_by = (SELECT acting_professional())
    AND EXISTS (SELECT FROM guide_card_proposal p
                 WHERE p.slug = guide_card_outcome_read.slug AND p.number = guide_card_outcome_read.number
                   AND same_account(p.proposed_by, guide_card_outcome_read.read_by)));
