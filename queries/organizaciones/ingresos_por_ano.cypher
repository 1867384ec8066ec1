// title: ¿Cuántas organizaciones ingresaron cada año?
// why: Para ver cómo creció la red según sus propias listas. Donde no consta la fecha de ingreso, se cuenta aparte.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: year «Año» text
// column: how_many «Cuántas» integer
// column: organizations «Organizaciones» list
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
WITH left(o.joined, 4) AS year, o ORDER BY o.name, o.id
RETURN year, count(o) AS how_many, collect(o.name) AS organizations, collect(o.records) AS records
ORDER BY year IS NULL, year
