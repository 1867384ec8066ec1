// title: ¿Qué organizaciones constan en encuentros fuera de su región?
// why: Son las que ya viajan y pueden llevar noticias de una región a otra. Solo cuentan aquellas cuya región se
//   conoce, y los encuentros cuyo lugar se conoce. Sin instituciones ni la alianza.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: organization «Organización» text
// column: home «Su región» text
// column: region «Región del encuentro» text
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: records «De dónde sale» records
MATCH (o:Organization)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
WITH o, collect(DISTINCT d) AS homes, collect(l.records) AS located
WHERE size(homes) = 1
WITH o, homes[0] AS home, located
MATCH (o)-[a:ATTENDED]->(m:Meeting)-[h:HELD_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WHERE d <> home AND coalesce(m.counts_as, 1) = 1
RETURN o.name AS organization, home.name AS home, d.name AS region, m.name AS meeting, m.start AS date,
       [located, a.records, h.records] AS records
ORDER BY organization, date IS NULL, date, meeting, o.id, m.id
