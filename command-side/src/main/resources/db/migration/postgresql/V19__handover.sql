-- A desk that was handed over has no secrets until an admin gives them.
ALTER TABLE registered_app ALTER COLUMN app_secret DROP NOT NULL;
ALTER TABLE registered_app ALTER COLUMN verify_token DROP NOT NULL;
-- The keys of the desk that it comes from prove its checkpoints, and sign none any more.
ALTER TABLE seal_key ALTER COLUMN private_key DROP NOT NULL;
