-- Who holds which office? All people with their offices, and the organisation of each office.
-- 谁担任什么职务？所有人员及其职务、所属单位。
SELECT
    person,
    title,
    organization,
    articles,
    first_published_on,
    last_published_on
FROM mart.leaders
ORDER BY person ASC, articles DESC, title ASC;
