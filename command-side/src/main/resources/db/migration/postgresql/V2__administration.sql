-- Where the automations stand in the stream of events.
CREATE TABLE token_entry (
  processor_name VARCHAR(255) NOT NULL,
  segment INTEGER NOT NULL,
  token BYTEA,
  token_type VARCHAR(255),
  time_stamp VARCHAR(40),
  owner VARCHAR(255),
  PRIMARY KEY (processor_name, segment)
);

-- Secrets stand here encrypted under the master key, never in events.
CREATE TABLE registered_app (
  app_id VARCHAR(32) PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  app_secret VARCHAR(2000) NOT NULL,
  verify_token VARCHAR(2000) NOT NULL,
  test_mode BOOLEAN NOT NULL,
  registered_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TABLE connected_page (
  page_id VARCHAR(32) PRIMARY KEY,
  app_id VARCHAR(32) NOT NULL REFERENCES registered_app (app_id),
  name VARCHAR(200) NOT NULL,
  access_token VARCHAR(4000),
  connected_at TIMESTAMP WITH TIME ZONE NOT NULL,
  disconnected_at TIMESTAMP WITH TIME ZONE,
  subscribed_fields VARCHAR(1000),
  subscribed_at TIMESTAMP WITH TIME ZONE,
  credentials_expired_at TIMESTAMP WITH TIME ZONE,
  credentials_code INTEGER,
  credentials_subcode INTEGER,
  restricted_at TIMESTAMP WITH TIME ZONE,
  restricted_reason VARCHAR(500),
  last_event_at TIMESTAMP WITH TIME ZONE
);

CREATE TABLE agent_account (
  username VARCHAR(64) PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  roles VARCHAR(100) NOT NULL,
  active BOOLEAN NOT NULL,
  password_hash VARCHAR(2000) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL
);

-- One row: whoever changes accounts updates it first, so that rules over all accounts are judged one at a time.
CREATE TABLE agent_account_turn (
  turn BIGINT NOT NULL
);
INSERT INTO agent_account_turn (turn) VALUES (0);

CREATE TABLE agent_session (
  session_id VARCHAR(36) PRIMARY KEY,
  username VARCHAR(64) NOT NULL REFERENCES agent_account (username),
  issued_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
  ended_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX agent_session_username ON agent_session (username, expires_at);

-- Attempts to sign in that failed or are under way, by a digest of the account or the address.
CREATE TABLE login_attempt (
  attempt_id VARCHAR(36) NOT NULL,
  subject VARCHAR(64) NOT NULL,
  attempted_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (attempt_id, subject)
);
CREATE INDEX login_attempt_subject ON login_attempt (subject, attempted_at);
CREATE INDEX login_attempt_time ON login_attempt (attempted_at);

-- Key pairs that sign sessions, encrypted under the master key; the newest signs, all verify.
CREATE TABLE signing_key (
  key_id VARCHAR(36) PRIMARY KEY,
  key_pair VARCHAR(8000) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL
);
