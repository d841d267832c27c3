-- What a session tells about itself: when it was last used, from what kind of address, by which program.
ALTER TABLE agent_session ADD COLUMN last_seen_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE agent_session ADD COLUMN address_kind VARCHAR(16);
ALTER TABLE agent_session ADD COLUMN user_agent VARCHAR(200);

-- Who has the latest ticket of a conversation, while it is open or was closed with somebody on it.
CREATE CACHED TABLE ticket_holder (
  conversation_id VARCHAR(36) PRIMARY KEY,
  ticket_id VARCHAR(48) NOT NULL,
  agent VARCHAR(64),
  resolved BOOLEAN NOT NULL
);
CREATE INDEX ticket_holder_agent ON ticket_holder (agent);
