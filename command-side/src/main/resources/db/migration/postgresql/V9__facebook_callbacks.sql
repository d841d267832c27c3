-- Facebook users who took back what they gave an App, or asked for the deletion of it. Whom it concerns is forgotten
-- once it is done.
CREATE TABLE facebook_removal (
  confirmation_code VARCHAR(40) PRIMARY KEY,
  app_id VARCHAR(32) NOT NULL REFERENCES registered_app (app_id),
  cause VARCHAR(20) NOT NULL,
  facebook_user_id VARCHAR(64),
  given_until TIMESTAMP WITH TIME ZONE NOT NULL,
  requested_at TIMESTAMP WITH TIME ZONE NOT NULL,
  finished_at TIMESTAMP WITH TIME ZONE,
  logins INTEGER DEFAULT 0 NOT NULL,
  pages INTEGER DEFAULT 0 NOT NULL
);

-- When the Page's token was given.
ALTER TABLE connected_page ADD COLUMN token_taken_at TIMESTAMP WITH TIME ZONE;
CREATE INDEX connected_page_token_owner ON connected_page (app_id, token_owner);
