-- Meta's last warning that a Page breaks a policy.
ALTER TABLE connected_page ADD COLUMN warned_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE connected_page ADD COLUMN warned_reason VARCHAR(500);

-- Bodies of webhooks as they came, for as long as they are kept for support.
CREATE CACHED TABLE webhook_delivery (
  id VARCHAR(36) PRIMARY KEY,
  app_id VARCHAR(64) NOT NULL,
  received_at TIMESTAMP WITH TIME ZONE NOT NULL,
  body_bytes INTEGER NOT NULL,
  body LONGVARBINARY NOT NULL
);
CREATE INDEX webhook_delivery_received ON webhook_delivery (received_at, id);
