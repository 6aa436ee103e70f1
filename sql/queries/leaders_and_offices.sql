-- Who holds which office? People with their offices, and the organisation of each office: the first thousand by name.
-- 谁担任什么职务？人员及其职务、所属单位（按姓名排列，前一千行）。
SELECT
    person,
    title,
    organization,
    articles,
    first_published_on,
    last_published_on
FROM mart.leaders
ORDER BY person ASC, articles DESC, title ASC, organization ASC
LIMIT 1000;
