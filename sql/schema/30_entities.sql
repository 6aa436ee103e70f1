-- The entities subject: who and where. Names live in articles; links lead from each name to its entity.
CREATE TABLE IF NOT EXISTS internal.mentions (
    mention_id TEXT NOT NULL,
    document_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    sentence_id TEXT,
    name_id TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    surface TEXT NOT NULL CHECK (length(surface) > 0),
    field TEXT NOT NULL CHECK (field IN ('body', 'headline')),
    start_char INTEGER NOT NULL CHECK (start_char >= 0),
    end_char INTEGER NOT NULL,
    raw_start INTEGER NOT NULL CHECK (raw_start >= 0),
    raw_end INTEGER NOT NULL,
    method TEXT NOT NULL,
    CHECK (end_char - start_char = length(surface)),
    CHECK (raw_end > raw_start)
);
COMMENT ON TABLE internal.mentions IS 'Mentions with the name that each carries, and the entity that this leads to.';
COMMENT ON COLUMN internal.mentions.mention_id IS 'Key: see core.mentions.';
COMMENT ON COLUMN internal.mentions.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.mentions.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN internal.mentions.sentence_id IS 'References core.sentences: the sentence; null in a headline.';
COMMENT ON COLUMN internal.mentions.name_id IS 'The name that the mention carries: one of internal.names.';
COMMENT ON COLUMN internal.mentions.entity_id IS
'See core.mentions; the entities stage keeps it in step with internal.links.';
COMMENT ON COLUMN internal.mentions.kind IS 'See core.mentions.';
COMMENT ON COLUMN internal.mentions.surface IS 'See core.mentions.';
COMMENT ON COLUMN internal.mentions.field IS 'See core.mentions.';
COMMENT ON COLUMN internal.mentions.start_char IS 'See core.mentions.';
COMMENT ON COLUMN internal.mentions.end_char IS 'See core.mentions.';
COMMENT ON COLUMN internal.mentions.raw_start IS 'See core.mentions.';
COMMENT ON COLUMN internal.mentions.raw_end IS 'See core.mentions.';
COMMENT ON COLUMN internal.mentions.method IS 'See core.mentions.';

CREATE TABLE IF NOT EXISTS internal.names (
    document_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    name_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'project', 'document', 'product')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    scope TEXT NOT NULL,
    block TEXT NOT NULL
);
COMMENT ON TABLE internal.names IS 'Each name that an article carries: what its mentions stand for, before resolution.';
COMMENT ON COLUMN internal.names.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.names.article_id IS 'References core.articles: the article. Key together with name_id.';
COMMENT ON COLUMN internal.names.name_id IS
'Key together with article_id: 16 hexadecimal digits of the SHA-256 of kind, name and scope.';
COMMENT ON COLUMN internal.names.kind IS 'person, organization, place, project, document or product.';
COMMENT ON COLUMN internal.names.name IS 'The fullest form in the article.';
COMMENT ON COLUMN internal.names.scope IS
'What tells bearers of one name apart (the jurisdiction of 区委, the affiliation of a person); empty for most.';
COMMENT ON COLUMN internal.names.block IS 'Names are compared with each other only within one block.';

CREATE TABLE IF NOT EXISTS internal.ties (
    document_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    block TEXT NOT NULL,
    form TEXT NOT NULL,
    name_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    scope TEXT NOT NULL,
    name_block TEXT NOT NULL,
    method TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'proposed'))
);
COMMENT ON TABLE internal.ties IS 'Evidence, in one article, that a shorter form stands for a name.';
COMMENT ON COLUMN internal.ties.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.ties.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN internal.ties.block IS 'The block of a name that is printed as this form only.';
COMMENT ON COLUMN internal.ties.form IS 'The shorter form.';
COMMENT ON COLUMN internal.ties.name_id IS 'The name that the form stands for: one of internal.names.';
COMMENT ON COLUMN internal.ties.kind IS 'Kind of that name.';
COMMENT ON COLUMN internal.ties.name IS 'Text of that name.';
COMMENT ON COLUMN internal.ties.scope IS 'Scope of that name.';
COMMENT ON COLUMN internal.ties.name_block IS 'Block of that name.';
COMMENT ON COLUMN internal.ties.method IS 'How the form was tied to the name.';
COMMENT ON COLUMN internal.ties.status IS 'confirmed or proposed.';

CREATE TABLE IF NOT EXISTS internal.titles (
    document_id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    sentence_id TEXT,
    name_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) > 0),
    organization_name_id TEXT,
    organization_id TEXT,
    published_on DATE
);
COMMENT ON TABLE internal.titles IS 'Offices with the names as read, and the entities that these lead to.';
COMMENT ON COLUMN internal.titles.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN internal.titles.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN internal.titles.sentence_id IS 'References core.sentences: where it is printed.';
COMMENT ON COLUMN internal.titles.name_id IS 'The person: one of internal.names.';
COMMENT ON COLUMN internal.titles.person_id IS 'See core.person_titles; kept as internal.mentions.entity_id is.';
COMMENT ON COLUMN internal.titles.title IS 'See core.person_titles.';
COMMENT ON COLUMN internal.titles.organization_name_id IS 'The organisation: one of internal.names.';
COMMENT ON COLUMN internal.titles.organization_id IS
'See core.person_titles; kept as internal.mentions.entity_id is.';
COMMENT ON COLUMN internal.titles.published_on IS 'See core.articles.';

CREATE TABLE IF NOT EXISTS internal.links (
    name_id TEXT PRIMARY KEY,
    block TEXT NOT NULL,
    target_id TEXT NOT NULL,
    method TEXT NOT NULL
);
COMMENT ON TABLE internal.links IS
'The names that mean a fuller one. They are few: any other name is an entity by its own id.';
COMMENT ON COLUMN internal.links.name_id IS 'Key: the name; see internal.names.';
COMMENT ON COLUMN internal.links.block IS 'The block in which it was decided.';
COMMENT ON COLUMN internal.links.target_id IS 'The fuller name; it may mean another in turn.';
COMMENT ON COLUMN internal.links.method IS 'How it was tied.';

CREATE TABLE IF NOT EXISTS internal.aliases (
    block TEXT NOT NULL,
    name_id TEXT NOT NULL,
    target_id TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    alias TEXT NOT NULL CHECK (length(alias) > 0),
    method TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('confirmed', 'proposed'))
);
COMMENT ON TABLE internal.aliases IS 'Forms under which names are printed, and proposed ties; see core.entity_aliases.';
COMMENT ON COLUMN internal.aliases.block IS 'The block in which it was decided.';
COMMENT ON COLUMN internal.aliases.name_id IS 'The name that is printed so: one of internal.names.';
COMMENT ON COLUMN internal.aliases.target_id IS 'The name that it stands for: one of internal.names.';
COMMENT ON COLUMN internal.aliases.entity_id IS
'See core.entity_aliases; kept as internal.mentions.entity_id is.';
COMMENT ON COLUMN internal.aliases.alias IS 'The form.';
COMMENT ON COLUMN internal.aliases.method IS 'How it was tied.';
COMMENT ON COLUMN internal.aliases.status IS 'confirmed or proposed.';

CREATE TABLE IF NOT EXISTS core.entities (
    entity_id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'place', 'project', 'document', 'product')),
    name TEXT NOT NULL CHECK (length(name) > 0),
    scope TEXT NOT NULL,
    block TEXT NOT NULL
);
COMMENT ON TABLE core.entities IS
'People, organisations, places, projects, documents and products, resolved over all pages.';
COMMENT ON COLUMN core.entities.entity_id IS
'Key: 16 hexadecimal digits of the SHA-256 of kind, name and scope. It does not change when unrelated pages do.';
COMMENT ON COLUMN core.entities.kind IS 'person, organization, place, project, document or product.';
COMMENT ON COLUMN core.entities.name IS 'The fullest form known.';
COMMENT ON COLUMN core.entities.scope IS
'What tells bearers of one name apart: the jurisdiction of 区委, the affiliation of a person; empty for most.';
COMMENT ON COLUMN core.entities.block IS 'The group of names within which the entity was resolved.';

CREATE OR REPLACE VIEW internal.roots AS
SELECT
    l1.name_id,
    coalesce(l4.target_id, l3.target_id, l2.target_id, l1.target_id) AS entity_id
FROM internal.links AS l1
LEFT JOIN internal.links AS l2 ON l1.target_id = l2.name_id
LEFT JOIN internal.links AS l3 ON l2.target_id = l3.name_id
LEFT JOIN internal.links AS l4 ON l3.target_id = l4.name_id;
COMMENT ON VIEW internal.roots IS
'The entity of each name that means a fuller one: links followed to their end (at most four steps).';
COMMENT ON COLUMN internal.roots.name_id IS 'Key: the name.';
COMMENT ON COLUMN internal.roots.entity_id IS 'References core.entities: the entity.';

CREATE OR REPLACE VIEW core.entity_aliases AS
-- The forms of an entity's own name stand once as they are, and nearly all are of this kind.
SELECT
    a.entity_id,
    a.alias,
    a.method,
    a.status
FROM internal.aliases AS a
WHERE a.method = 'itself'
UNION ALL
-- Several names that mean it may be printed alike.
SELECT DISTINCT
    a.entity_id,
    a.alias,
    a.method,
    a.status
FROM internal.aliases AS a
WHERE a.method <> 'itself';
COMMENT ON VIEW core.entity_aliases IS 'Every form under which an entity is printed, and forms that may mean it.';
COMMENT ON COLUMN core.entity_aliases.entity_id IS 'References core.entities: the entity.';
COMMENT ON COLUMN core.entity_aliases.alias IS 'The form.';
COMMENT ON COLUMN core.entity_aliases.method IS 'How it was tied to the entity.';
COMMENT ON COLUMN core.entity_aliases.status IS 'confirmed, or proposed: could be another of the same name.';

CREATE OR REPLACE VIEW core.mentions AS
SELECT
    m.mention_id,
    m.article_id,
    m.sentence_id,
    m.entity_id,
    m.kind,
    m.surface,
    m.start_char,
    m.end_char,
    m.field,
    m.raw_start,
    m.raw_end,
    m.method,
    m.document_id
FROM internal.mentions AS m;
COMMENT ON VIEW core.mentions IS 'Every place where an entity is named. One row for each row of internal.mentions.';
COMMENT ON COLUMN core.mentions.mention_id IS
'Key: 16 hexadecimal digits of the SHA-256 of article, field, offsets and kind.';
COMMENT ON COLUMN core.mentions.article_id IS 'References core.articles: the article.';
COMMENT ON COLUMN core.mentions.sentence_id IS 'References core.sentences: the sentence; null in a headline.';
COMMENT ON COLUMN core.mentions.entity_id IS 'References core.entities: who or what is named.';
COMMENT ON COLUMN core.mentions.kind IS 'Kind of the entity.';
COMMENT ON COLUMN core.mentions.surface IS 'The words as they stand in the clean text.';
COMMENT ON COLUMN core.mentions.start_char IS 'Offset in the body (or headline) at which the words start.';
COMMENT ON COLUMN core.mentions.end_char IS 'Offset in the body (or headline) just after the words.';
COMMENT ON COLUMN core.mentions.field IS 'body or headline.';
COMMENT ON COLUMN core.mentions.raw_start IS 'Offset in the raw text at which the words start.';
COMMENT ON COLUMN core.mentions.raw_end IS 'Offset in the raw text just after the words.';
COMMENT ON COLUMN core.mentions.method IS 'The rule or lexicon that found them.';
COMMENT ON COLUMN core.mentions.document_id IS 'References raw.documents: the page.';

CREATE OR REPLACE VIEW core.person_titles AS
SELECT
    t.person_id,
    t.title,
    t.organization_id,
    t.article_id,
    t.sentence_id,
    t.document_id,
    t.published_on
FROM internal.titles AS t;
COMMENT ON VIEW core.person_titles IS
'The offices of people, where they are printed. One row for each row of internal.titles.';
COMMENT ON COLUMN core.person_titles.person_id IS 'References core.entities: the person.';
COMMENT ON COLUMN core.person_titles.title IS 'One office as printed, such as 市委常委.';
COMMENT ON COLUMN core.person_titles.organization_id IS
'References core.entities: the organisation of the office; null when not printed.';
COMMENT ON COLUMN core.person_titles.article_id IS 'References core.articles: where it is printed.';
COMMENT ON COLUMN core.person_titles.sentence_id IS 'References core.sentences: where it is printed.';
COMMENT ON COLUMN core.person_titles.document_id IS 'References raw.documents: the page.';
COMMENT ON COLUMN core.person_titles.published_on IS 'Date of the article; null when its page does not say.';
