-- The articles subject: what stands on a page.
CREATE SCHEMA IF NOT EXISTS core;
CREATE SCHEMA IF NOT EXISTS internal;

CREATE TABLE IF NOT EXISTS core.publications (
    publication_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    cn_number TEXT,
    issue_code TEXT,
    sponsor TEXT,
    supervisor TEXT,
    publisher TEXT,
    printer TEXT,
    price DECIMAL(9, 2) CHECK (price >= 0),
    address TEXT,
    postcode TEXT,
    telephones TEXT[],
    emails TEXT[],
    editors TEXT[],
    rights_notice TEXT
);
COMMENT ON TABLE core.publications IS 'Newspapers and news sites as their imprints print them; null is not printed.';
COMMENT ON COLUMN core.publications.publication_id IS 'Key: 16 hexadecimal digits of the SHA-256 of the name.';
COMMENT ON COLUMN core.publications.name IS 'Name of the newspaper or site.';
COMMENT ON COLUMN core.publications.cn_number IS 'National serial number (国内统一连续出版物号), such as CN 32-0000.';
COMMENT ON COLUMN core.publications.issue_code IS 'Postal subscription code (邮发代号).';
COMMENT ON COLUMN core.publications.sponsor IS 'Sponsoring body (主办).';
COMMENT ON COLUMN core.publications.supervisor IS 'Supervising body (主管).';
COMMENT ON COLUMN core.publications.publisher IS 'Publisher (出版).';
COMMENT ON COLUMN core.publications.printer IS 'Printing house (印刷).';
COMMENT ON COLUMN core.publications.price IS 'Price of one copy in yuan.';
COMMENT ON COLUMN core.publications.address IS 'Postal address.';
COMMENT ON COLUMN core.publications.postcode IS 'Postcode.';
COMMENT ON COLUMN core.publications.telephones IS 'Telephone numbers as printed.';
COMMENT ON COLUMN core.publications.emails IS 'E-mail addresses.';
COMMENT ON COLUMN core.publications.editors IS 'Editors named in the imprint.';
COMMENT ON COLUMN core.publications.rights_notice IS 'Notice of rights; re-use of the articles may be limited by it.';

CREATE TABLE IF NOT EXISTS internal.imprints (
    document_id TEXT NOT NULL,
    publication_id TEXT NOT NULL,
    name TEXT NOT NULL,
    imprint TEXT NOT NULL
);
COMMENT ON TABLE internal.imprints IS 'What each document prints about its publication; core.publications merges it.';
COMMENT ON COLUMN internal.imprints.document_id IS 'References raw.documents: where it is printed.';
COMMENT ON COLUMN internal.imprints.publication_id IS 'References core.publications: the publication.';
COMMENT ON COLUMN internal.imprints.name IS 'Name of the publication.';
COMMENT ON COLUMN internal.imprints.imprint IS
'The printed facts as a JSON object, under the column names of core.publications.';

CREATE TABLE IF NOT EXISTS core.articles (
    article_id TEXT PRIMARY KEY,
    document_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('news', 'photo_caption', 'imprint', 'other')),
    headline TEXT,
    subhead TEXT,
    body TEXT NOT NULL CHECK (length(body) > 0),
    publication_id TEXT,
    published_on DATE,
    published_precision TEXT CHECK (published_precision IN ('day', 'month', 'year')),
    published_evidence TEXT,
    script TEXT NOT NULL CHECK (script IN ('hans', 'hant')),
    raw_start INTEGER NOT NULL CHECK (raw_start >= 0),
    raw_end INTEGER NOT NULL,
    body_map INTEGER[] NOT NULL,
    headline_map INTEGER[],
    CHECK (raw_end > raw_start),
    CHECK ((published_on IS NULL) = (published_precision IS NULL))
);
COMMENT ON TABLE core.articles IS 'One row per piece on a page: news, photo captions, imprints, other.';
COMMENT ON COLUMN core.articles.article_id IS 'Key: 16 hexadecimal digits of the SHA-256 of the document and the body.';
COMMENT ON COLUMN core.articles.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN core.articles.position IS 'Place in the reading order of the page, from 1.';
COMMENT ON COLUMN core.articles.kind IS 'news, photo_caption, imprint or other.';
COMMENT ON COLUMN core.articles.headline IS 'Main headline, clean and simplified; null when none is printed.';
COMMENT ON COLUMN core.articles.subhead IS 'Second headline line, when printed on a line of its own.';
COMMENT ON COLUMN core.articles.body IS 'Clean text in simplified characters, one true paragraph per line.';
COMMENT ON COLUMN core.articles.publication_id IS
'References core.publications: where it appeared; null when not printed.';
COMMENT ON COLUMN core.articles.published_on IS
'First day of the printed day, month or year; null when the page does not say.';
COMMENT ON COLUMN core.articles.published_precision IS 'How exact published_on is: day, month or year.';
COMMENT ON COLUMN core.articles.published_evidence IS 'The words of the page that give published_on.';
COMMENT ON COLUMN core.articles.script IS 'Script of the raw text: hans (simplified) or hant (traditional).';
COMMENT ON COLUMN core.articles.raw_start IS 'Offset in the raw text at which the piece starts, headline included.';
COMMENT ON COLUMN core.articles.raw_end IS 'Offset in the raw text just after the piece, credits included.';
COMMENT ON COLUMN core.articles.body_map IS
'Offset map of the body: length, then clean start, raw start and raw width of each run.';
COMMENT ON COLUMN core.articles.headline_map IS 'Offset map of the headline, in the form of body_map.';

CREATE TABLE IF NOT EXISTS core.sentences (
    sentence_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
    position INTEGER NOT NULL CHECK (position >= 1),
    start_char INTEGER NOT NULL CHECK (start_char >= 0),
    end_char INTEGER NOT NULL,
    text TEXT NOT NULL,
    CHECK (end_char - start_char = length(text))
);
COMMENT ON TABLE core.sentences IS 'The sentences of each body.';
COMMENT ON COLUMN core.sentences.sentence_id IS
'Key: 16 hexadecimal digits of the SHA-256 of the article and the offsets.';
COMMENT ON COLUMN core.sentences.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN core.sentences.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN core.sentences.paragraph IS 'Number of the paragraph in the body, from 1.';
COMMENT ON COLUMN core.sentences.position IS 'Number of the sentence in the article, from 1.';
COMMENT ON COLUMN core.sentences.start_char IS 'Offset in the body at which the sentence starts.';
COMMENT ON COLUMN core.sentences.end_char IS 'Offset in the body just after the sentence.';
COMMENT ON COLUMN core.sentences.text IS 'The sentence: body[start_char:end_char].';

CREATE TABLE IF NOT EXISTS core.contributors (
    article_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    name TEXT NOT NULL CHECK (length(name) > 0),
    role TEXT NOT NULL CHECK (
        role IN ('reporter', 'intern_reporter', 'correspondent', 'photographer', 'editor', 'agency', 'other')
    )
);
COMMENT ON TABLE core.contributors IS 'Who is credited with an article, in printed order.';
COMMENT ON COLUMN core.contributors.article_id IS 'References core.articles: the article. Key together with position.';
COMMENT ON COLUMN core.contributors.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN core.contributors.position IS
'Place among the credits of the article, from 1. Key together with article_id.';
COMMENT ON COLUMN core.contributors.name IS 'Name of the person or agency.';
COMMENT ON COLUMN core.contributors.role IS
'reporter, intern_reporter, correspondent, photographer, editor, agency or other.';
