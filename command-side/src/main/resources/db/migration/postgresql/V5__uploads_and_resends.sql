-- What failed, or may not have left, is kept for a time, to be sent again.
ALTER TABLE outbound_part ADD COLUMN ended_at TIMESTAMP WITH TIME ZONE;
-- How often it was queued again; names its piece of work, so that no resend meets one that just ends.
ALTER TABLE outbound_part ADD COLUMN retries INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE outbound_part ADD COLUMN reply_to_mid VARCHAR(1000);
ALTER TABLE outbound_part ADD COLUMN upload_id VARCHAR(36);
CREATE INDEX outbound_part_ended ON outbound_part (ended_at);
CREATE INDEX outbound_part_upload ON outbound_part (upload_id);

-- Files that agents send, in pieces so that none is held in memory whole.
CREATE TABLE upload (
  upload_id VARCHAR(36) PRIMARY KEY,
  conversation_id VARCHAR(36) NOT NULL,
  agent VARCHAR(64) NOT NULL,
  type VARCHAR(16) NOT NULL,
  name VARCHAR(255) NOT NULL,
  content_type VARCHAR(127) NOT NULL,
  size BIGINT NOT NULL,
  uploaded_at TIMESTAMP WITH TIME ZONE NOT NULL,
  kept_until TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX upload_kept_until ON upload (kept_until);

CREATE TABLE upload_piece (
  upload_id VARCHAR(36) NOT NULL REFERENCES upload (upload_id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (upload_id, number)
);

-- What Meta already has of a Page: by the digest of an address, or by the id of an upload.
CREATE TABLE handed_over (
  page_id VARCHAR(32) NOT NULL,
  source VARCHAR(36) NOT NULL,
  attachment_id VARCHAR(64) NOT NULL,
  handed_over_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (page_id, source)
);
CREATE INDEX handed_over_time ON handed_over (handed_over_at);
