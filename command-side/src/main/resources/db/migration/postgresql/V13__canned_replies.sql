-- The titles of canned replies that are in use, in lower case.
CREATE TABLE canned_reply_title (
    title VARCHAR(400) NOT NULL,
    canned_reply_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (title),
    CONSTRAINT canned_reply_title_of UNIQUE (canned_reply_id)
);
