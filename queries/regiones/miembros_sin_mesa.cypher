// title: ¿En qué regiones hay organizaciones y nadie integra una mesa?
// why: Ahí se puede formar una mesa con quienes ya están. Una red o un comité también es mesa; el padrón de Puntos
//   de Cultura no. Si consta una mesa de esa región sin integrantes conocidos, se dice. Sin instituciones.
// meaning: institutions = SECTOR institution
// meaning: alliance = APOC_RELATION institution
// meaning: registers = GROUP_TYPE register
// column: region «Región» text
// column: how_many «Cuántas» integer
// column: organizations «Organizaciones» list
// column: groups «Mesas de ahí sin integrantes conocidos» list
// column: records «De dónde sale» records
MATCH (o:Organization)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WHERE NOT coalesce(o.sector, '') IN $institutions AND NOT coalesce(o.apoc_relation, '') IN $alliance
WITH d, o, collect(l.records) AS located, EXISTS {
       (o)-[:MEMBER_OF|SAME_BODY_AS]->(g:WorkingGroup) WHERE NOT coalesce(g.group_type, '') IN $registers
     } AS grouped
ORDER BY o.name, o.id
WITH d, collect(o.name) AS organizations, collect(grouped) AS grouped, collect([o.records, located]) AS records
WHERE none(one IN grouped WHERE one)
OPTIONAL MATCH (g:WorkingGroup)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d)
WHERE NOT coalesce(g.group_type, '') IN $registers
WITH d, organizations, records, g ORDER BY g.name, g.id
WITH d, organizations, records, collect(g) AS groups
RETURN d.name AS region, size(organizations) AS how_many, organizations, [g IN groups | g.name] AS groups,
       [records, [g IN groups | g.records]] AS records
ORDER BY how_many DESC, d.ubigeo
