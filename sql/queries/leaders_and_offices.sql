-- Who holds which office? People with their offices, and the organisation of each office: the first thousand by name.
-- 谁担任什么职务？人员及其职务、所属单位（按姓名排列，前一千行）。

-- The first thousand people hold at least the first thousand offices: no name after theirs is needed.
SET VARIABLE last_name = (
    SELECT max(first_people.name)
    FROM (
        SELECT e.name
        FROM core.entities AS e
        SEMI JOIN core.person_titles AS t ON e.entity_id = t.person_id
        ORDER BY e.name
        LIMIT 1000
    ) AS first_people
);

SELECT
    person,
    title,
    organization,
    articles,
    first_published_on,
    last_published_on
FROM mart.leaders
WHERE person <= getvariable('last_name')
ORDER BY person ASC, articles DESC, title ASC, organization ASC
LIMIT 1000;
