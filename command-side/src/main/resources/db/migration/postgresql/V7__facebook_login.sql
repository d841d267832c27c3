-- Logins with Facebook that have begun: a digest of the state that Facebook brings back, and of the browser's cookie.
CREATE TABLE facebook_login_state (
  state_digest VARCHAR(64) PRIMARY KEY,
  browser_digest VARCHAR(64) NOT NULL,
  app_id VARCHAR(32) NOT NULL REFERENCES registered_app (app_id),
  username VARCHAR(64) NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX facebook_login_state_expiry ON facebook_login_state (expires_at);

-- What an agent's login with Facebook gave: the Facebook user's token, encrypted, and what they allowed.
CREATE TABLE facebook_login (
  app_id VARCHAR(32) NOT NULL REFERENCES registered_app (app_id),
  username VARCHAR(64) NOT NULL,
  facebook_user_id VARCHAR(64) NOT NULL,
  facebook_name VARCHAR(200),
  access_token VARCHAR(4000) NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE,
  granted VARCHAR(1000) NOT NULL,
  declined VARCHAR(1000) NOT NULL,
  logged_in_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (app_id, username)
);
CREATE INDEX facebook_login_user ON facebook_login (app_id, facebook_user_id);

-- Whose login a Page's token comes from, and what it allows.
ALTER TABLE connected_page ADD COLUMN token_source VARCHAR(20);
ALTER TABLE connected_page ADD COLUMN token_owner VARCHAR(64);
ALTER TABLE connected_page ADD COLUMN token_owner_name VARCHAR(200);
ALTER TABLE connected_page ADD COLUMN token_granted VARCHAR(1000);
ALTER TABLE connected_page ADD COLUMN token_declined VARCHAR(1000);

-- What only use shows: whether Meta lets the Page have a feature.
CREATE TABLE page_feature (
  page_id VARCHAR(32) NOT NULL REFERENCES connected_page (page_id),
  feature VARCHAR(40) NOT NULL,
  available BOOLEAN NOT NULL,
  code INTEGER,
  subcode INTEGER,
  tried_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (page_id, feature)
);
CREATE INDEX profile_request_page ON profile_request (page_id, asked_at);
