// title: ¿Qué organizaciones están en dos mesas o más?
// why: Son las que pueden llevar un tema de una mesa a otra. Una red o un comité también es mesa; el padrón de Puntos
//   de Cultura no. Las fechas de las listas pueden no coincidir.
// meaning: registers = GROUP_TYPE register
// column: organization «Organización» text
// column: how_many «Cuántas» integer
// column: groups «Mesas» list
// column: dates «Fechas que constan» list
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:MEMBER_OF]->(g:WorkingGroup)
WHERE NOT coalesce(g.group_type, '') IN $registers
WITH o, g, e ORDER BY g.name, g.id
WITH o, collect(g.name) AS groups, collect([e.since, e.until, e.as_of]) AS dates, collect(e.records) AS records
WHERE size(groups) > 1
RETURN o.name AS organization, size(groups) AS how_many, groups, dates, records
ORDER BY how_many DESC, organization, o.id
