// title: ¿Qué mesas constan, dónde y con cuántos integrantes conocidos?
// why: Para ver de un vistazo qué mesas hay y de cuáles falta la lista. Los integrantes conocidos no son todos los que
//   hay. Las mesas sin región van al final.
// column: group «Mesa» text
// column: type «Tipo» term:GROUP_TYPE
// column: kind «Clase» term:GROUP_KIND
// column: region «Región» text
// column: members «Integrantes conocidos» integer
// column: stated «Integrantes que dice tener» integer
// column: as_of «Consta al» date
// column: records «De dónde sale» records
MATCH (g:WorkingGroup)
OPTIONAL MATCH (g)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WITH g, d, collect(l.records) AS located
OPTIONAL MATCH (o:Organization)-[e:MEMBER_OF]->(g)
WITH g, d, located, count(o) AS members, collect(e.records) AS listed
RETURN g.name AS group, g.group_type AS type, g.kind AS kind, d.name AS region, members, g.size AS stated,
       g.as_of AS as_of, [g.records, located, listed] AS records
ORDER BY d IS NULL, d.ubigeo, group, g.id
