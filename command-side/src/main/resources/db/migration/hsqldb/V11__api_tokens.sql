-- Tokens of integrations. Of the secret, 256 random bits, there is its SHA-256 alone.
CREATE CACHED TABLE api_token (
  token_id VARCHAR(36) PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  -- The name again until the token is revoked: no two in use share one.
  name_in_use VARCHAR(40) UNIQUE,
  role VARCHAR(20) NOT NULL,
  secret_sha256 VARCHAR(64) NOT NULL UNIQUE,
  created_by VARCHAR(64) NOT NULL,
  created_at TIMESTAMP WITH TIME ZONE NOT NULL,
  expires_at TIMESTAMP WITH TIME ZONE,
  revoked_at TIMESTAMP WITH TIME ZONE,
  last_used_at TIMESTAMP WITH TIME ZONE
);
