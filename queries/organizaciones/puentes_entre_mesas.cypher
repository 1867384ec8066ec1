// title: ¿Qué organizaciones están en dos mesas o más?
// why: Son las que pueden llevar un tema de una mesa a otra.
// column: organization «Organización» text
// column: groups «Mesas» text
// column: how_many «Cuántas» integer
// column: records «De dónde sale» records
MATCH (o:Organization)-[m:MEMBER_OF]->(g:WorkingGroup)
WHERE coalesce(g.group_type, '') <> 'register'
WITH o, g, m ORDER BY g.name
WITH o, collect(g.name) AS groups, count(g) AS how_many, collect(m.records) AS found
WHERE how_many >= 2
RETURN o.name AS organization, groups, how_many, reduce(all = [], some IN found | all + some) AS records
ORDER BY how_many DESC, organization
