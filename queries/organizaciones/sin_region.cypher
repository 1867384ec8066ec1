// title: ¿De qué organizaciones no se conoce la región?
// why: Mientras no se sepa, no cuentan para ninguna región; primero las que más aparecen. Sin instituciones ni la
//   alianza.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: organization «Organización» text
// column: meetings «Encuentros en que consta» integer
// column: places «Dónde fueron» list
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE NOT EXISTS { (o)-[:LOCATED_IN]->(:Region) }
  AND NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
OPTIONAL MATCH (o)-[a:ATTENDED]->(m:Meeting)
OPTIONAL MATCH (m)-[:HELD_IN]->(r:Region)
WITH o, m, a, r ORDER BY r.name
WITH o, count(DISTINCT m) AS meetings, collect(DISTINCT r.name) AS places, collect(a.records) AS listed
RETURN o.name AS organization, meetings, places, [o.records, listed] AS records
ORDER BY meetings DESC, organization, o.id
