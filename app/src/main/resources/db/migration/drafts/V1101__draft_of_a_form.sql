-- Of which form on a page it is, as the mark of its key: another form at the same address may have been sent meanwhile.
ALTER TABLE draft ADD form bytea CHECK (octet_length(form) = 32);
GRANT INSERT (form), UPDATE (form) ON draft TO perspectief_app;
