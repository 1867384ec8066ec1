// title: ¿Quién está en dos listas distintas de una misma mesa?
// why: Quien sigue en la segunda lista es la continuidad de la mesa.
// column: group «Mesa» text
// column: organization «Organización» text
// column: lists «Listas» integer
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:MEMBER_OF]->(g:WorkingGroup)
WHERE size(e.as_of) > 1
RETURN g.name AS group, o.name AS organization, size(e.as_of) AS lists, e.records AS records
ORDER BY group, organization
