-- What is held about one young person is found by that one.
CREATE INDEX case_file_subject ON case_file (subject_id);
-- Those that somebody elsewhere leads for an organisation are few among all that it leads, and among all that she leads.
CREATE INDEX case_file_lead_elsewhere ON case_file (case_lead_id, lead_organisation_id);
