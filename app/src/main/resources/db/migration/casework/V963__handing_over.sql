-- Another case lead, and another owner of an action; who may do so the policies say.
GRANT UPDATE (case_lead_id) ON case_file TO perspectief_app;
GRANT UPDATE (owner_id, owner_organisation_id) ON plan_action TO perspectief_app;
