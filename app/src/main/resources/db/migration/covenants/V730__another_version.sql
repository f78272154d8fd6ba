-- When another version of the covenant takes effect, each disclosure that stands is decided anew. What stays is marked with
-- the text it was last decided under, so that it is done once.
ALTER TABLE disclosure ADD COLUMN carried_hash text REFERENCES covenant_version;
GRANT UPDATE (carried_hash) ON disclosure TO perspectief_app;

-- Nobody acts on that day: the partners agreed on it. The act works in the name of each organisation in turn, for a purpose
-- that no page has and without a reader, so that it sees which disclosures that organisation gave, and no word of an item.
CREATE POLICY disclosure_switched_seen ON disclosure FOR SELECT USING (
    giver_organisation_id = (SELECT acting_organisation()) AND (SELECT acting_purpose()) = 'convenantwissel'
    AND (SELECT acting_reader()) IS NULL);
CREATE POLICY disclosure_switched ON disclosure FOR UPDATE USING (
    giver_organisation_id = (SELECT acting_organisation()) AND (SELECT acting_purpose()) = 'convenantwissel'
    AND (SELECT acting_reader()) IS NULL);

-- A privacy officer watches over what the own organisation gives and receives (AVG 39): that it stands and by which rules,
-- never what it says. Only the page that tells what another version ends looks this way; items stay closed, because their
-- policy asks for a reader.
CREATE POLICY disclosure_overseen ON disclosure FOR SELECT USING (
    (giver_organisation_id = (SELECT acting_organisation()) OR receiver_organisation_id = (SELECT acting_organisation()))
    AND (SELECT acts_as('PRIVACY_OFFICER')) AND (SELECT acting_purpose()) = 'controle');
