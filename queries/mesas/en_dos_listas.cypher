// title: ¿Quién está en dos listas distintas de una misma mesa?
// why: Quien sigue en la segunda lista es la continuidad de la mesa.
// column: group «Mesa» text
// column: organization «Organización» text
// column: lists «Listas con fecha» list
// column: undated «Y una sin fecha» flag
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:MEMBER_OF]->(g:WorkingGroup)
UNWIND e.as_of AS list
WITH DISTINCT o, e, g, list ORDER BY list
WITH o, e, g, collect(list) AS lists
WHERE size(lists) > 1
RETURN g.name AS group, o.name AS organization, lists, '' IN lists AS undated, e.records AS records
ORDER BY group, organization, g.id, o.id
