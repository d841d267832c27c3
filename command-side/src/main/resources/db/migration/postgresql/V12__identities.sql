-- Whoever signs in at the company's issuer needs no password here.
ALTER TABLE agent_account ALTER COLUMN password_hash DROP NOT NULL;

-- As whom the company's issuer knows an agent.
CREATE TABLE agent_identity (
  issuer VARCHAR(255) NOT NULL,
  subject VARCHAR(255) NOT NULL,
  username VARCHAR(64) NOT NULL UNIQUE REFERENCES agent_account (username),
  linked_at TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (issuer, subject)
);
