-- Secrets that Apps had before, encrypted: Meta may sign with them for a while.
CREATE CACHED TABLE former_app_secret (
  app_id VARCHAR(32) NOT NULL REFERENCES registered_app (app_id),
  app_secret VARCHAR(2000) NOT NULL,
  accepted_until TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX former_app_secret_app ON former_app_secret (app_id, accepted_until);

-- Tickets that were opened while their App was in test mode, and who ordered their removal.
CREATE CACHED TABLE test_ticket (
  ticket_id VARCHAR(60) PRIMARY KEY,
  app_id VARCHAR(32) NOT NULL REFERENCES registered_app (app_id),
  removed_by VARCHAR(64)
);
CREATE INDEX test_ticket_app ON test_ticket (app_id, removed_by);

-- Whether the Page's App was in test mode when the Page was connected.
ALTER TABLE connected_page ADD COLUMN connected_in_test BOOLEAN DEFAULT FALSE NOT NULL;
