// title: ¿Qué organizaciones no constan en ningún encuentro?
// why: Están en alguna lista, pero ninguna asistencia conocida las nombra: conviene invitarlas, o pedir la lista
//   que falta. No quiere decir que nunca fueran. Sin instituciones ni la alianza.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// column: organization «Organización» text
// column: region «Región» list
// column: culture_point «Punto de Cultura» flag
// column: groups «Mesas, redes y padrones» list
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE NOT EXISTS { (o)-[:ATTENDED]->(:Meeting) }
  AND NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
OPTIONAL MATCH (o)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WITH o, collect(DISTINCT d.name) AS region
OPTIONAL MATCH (o)-[e:MEMBER_OF]->(g:WorkingGroup)
WITH o, region, g, e ORDER BY g.name, g.id
WITH o, region, collect(g.name) AS groups, collect(e.records) AS grouped
RETURN o.name AS organization, region, o.is_culture_point AS culture_point, groups, [o.records, grouped] AS records
ORDER BY organization, o.id
