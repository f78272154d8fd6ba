-- Who signs up holds the training's key by the reference to it. Locked as for a change of that key, two who sign up at once each waited for the
-- other, and one of them got an error. And who has a seat keeps it, whatever number somebody drew who came to the lock later.
CREATE OR REPLACE FUNCTION seat_training(one uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    room int;
BEGIN
    SELECT t.seats INTO room FROM training t WHERE t.id = one FOR NO KEY UPDATE;
    UPDATE training_seat s SET waits = o.place > room
      FROM (SELECT i.professional_id, row_number() OVER (ORDER BY i.waits, i.number) AS place
              FROM training_seat i WHERE i.training_id = one) o
     WHERE s.training_id = one AND s.professional_id = o.professional_id AND s.waits <> (o.place > room);
    UPDATE training t
       SET taken = (SELECT count(*) FROM training_seat s WHERE s.training_id = one AND NOT s.waits),
           waiting = (SELECT count(*) FROM training_seat s WHERE s.training_id = one AND s.waits)
     WHERE t.id = one;
END $$;
