SELECT forget_policies('sign_in_link');

-- A link is for who made it, its word for who confirms it, while both keep people of that organisation; only functions write it.
CREATE POLICY sign_in_link_seen ON sign_in_link FOR SELECT USING (
    manages(professional_id) OR seconds(professional_id, made_by));
CREATE POLICY sign_in_link_by_function ON sign_in_link TO CURRENT_USER USING (true) WITH CHECK (true);
