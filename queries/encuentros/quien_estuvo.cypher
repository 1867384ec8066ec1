// title: ¿Quién consta en un encuentro, y en qué papel?
// why: Para escribirles después, o para completar la lista: que alguien no salga no quiere decir que no fuera.
// param: meeting meeting «Encuentro»
// column: organization «Organización» text
// column: role «Papel» term:ATTENDANCE_ROLE
// column: sector «Sector» term:SECTOR
// column: region «Región» list
// column: records «De dónde sale» records
MATCH (o:Organization)-[a:ATTENDED]->(:Meeting {id: $meeting})
OPTIONAL MATCH (o)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WITH o, a, collect(DISTINCT d.name) AS region, collect(l.records) AS located
RETURN o.name AS organization, a.role AS role, o.sector AS sector, region, [a.records, located] AS records
ORDER BY organization, o.id
