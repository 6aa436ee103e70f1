-- raw: the landing as it was found. Nothing here is cleaned or corrected.
CREATE SCHEMA IF NOT EXISTS raw;

CREATE TABLE IF NOT EXISTS raw.documents (
    document_id TEXT PRIMARY KEY,
    path TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    byte_size BIGINT NOT NULL CHECK (byte_size > 0),
    media_type TEXT NOT NULL CHECK (media_type IN ('text/plain', 'text/markdown', 'text/html')),
    encoding TEXT NOT NULL,
    text TEXT NOT NULL
);
COMMENT ON TABLE raw.documents IS 'One row per readable file of the landing.';
COMMENT ON COLUMN raw.documents.document_id IS 'Key: 16 hexadecimal digits of the SHA-256 of the path.';
COMMENT ON COLUMN raw.documents.path IS 'Path within the landing, with forward slashes.';
COMMENT ON COLUMN raw.documents.sha256 IS 'SHA-256 of the bytes of the file, in hexadecimal digits.';
COMMENT ON COLUMN raw.documents.byte_size IS 'Size of the file in bytes.';
COMMENT ON COLUMN raw.documents.media_type IS 'text/plain, text/markdown or text/html.';
COMMENT ON COLUMN raw.documents.encoding IS 'The character encoding that the file was decoded from.';
COMMENT ON COLUMN raw.documents.text IS
'The decoded text, untouched. All raw offsets count its Unicode code points from 0.';

CREATE TABLE IF NOT EXISTS raw.rejects (
    path TEXT PRIMARY KEY,
    sha256 TEXT,
    reason TEXT NOT NULL CHECK (
        reason IN ('empty', 'binary', 'undecodable', 'too_large', 'unreadable', 'unsupported')
    ),
    detail TEXT NOT NULL
);
COMMENT ON TABLE raw.rejects IS 'One row per file of the landing that could not be read, and why.';
COMMENT ON COLUMN raw.rejects.path IS 'Key: path within the landing, with forward slashes.';
COMMENT ON COLUMN raw.rejects.sha256 IS 'SHA-256 of the bytes of the file; null when they were not read.';
COMMENT ON COLUMN raw.rejects.reason IS 'A code: empty, binary, undecodable, too_large, unreadable or unsupported.';
COMMENT ON COLUMN raw.rejects.detail IS 'What was found and what to do about it.';
