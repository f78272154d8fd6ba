-- Own words may go with any reason; only the last one needs them. And who leads a case takes back that another should.
ALTER TABLE seat_leave DROP CONSTRAINT seat_leave_check;
ALTER TABLE seat_leave ADD CONSTRAINT seat_leave_words CHECK (reason <> 'OTHER' OR words IS NOT NULL);
GRANT DELETE ON seat_leave TO perspectief_app;
