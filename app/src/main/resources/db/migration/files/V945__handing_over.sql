-- A file may get another keeper.
GRANT UPDATE (lead_id) ON file TO perspectief_app;
