SELECT forget_policies('rights_answer');

-- Why a request was answered so is for who may still see the item; a privacy officer sees the answer and its day.
CREATE POLICY rights_answer_seen ON rights_answer FOR SELECT USING (
    organisation_id = (SELECT acting_organisation()) AND (SELECT acting_reader()) IS NOT NULL
    AND (item_id IN (SELECT i.id FROM held_item(rights_answer.item_id) i)
         OR file_id IN (SELECT f.id FROM acting_in_file(rights_answer.file_id) f WHERE f.leads)));
CREATE POLICY rights_answer_given ON rights_answer FOR INSERT WITH CHECK (
    organisation_id = (SELECT acting_organisation()) AND answered_by = (SELECT acting_reader())
    AND ((what = 'ANSWERED' AND item_id IN (SELECT i.id FROM answers_for(rights_answer.item_id) i))
         OR file_id IN (SELECT f.id FROM acting_in_file(rights_answer.file_id) f WHERE f.leads))
    AND request_id IN (SELECT r.id FROM rights_request r
                        WHERE r.id = rights_answer.request_id AND r.item_id IS NOT DISTINCT FROM rights_answer.item_id
                          AND r.file_id IS NOT DISTINCT FROM rights_answer.file_id
                          AND (rights_answer.what = 'EXTENDED' OR r.done_by = (SELECT acting_reader()))
                          AND r.organisation_id = rights_answer.organisation_id));
