// title: ¿De qué mesas no se conoce ningún integrante?
// why: La mesa consta, su lista no: es la lista que hay que pedir.
// column: group «Mesa» text
// column: type «Tipo» term:GROUP_TYPE
// column: known «Qué se sabe» text
// column: records «De dónde sale» records
MATCH (g:WorkingGroup)
WHERE NOT EXISTS { (:Organization)-[:MEMBER_OF]->(g) }
RETURN g.name AS group, g.group_type AS type, g.status AS known, g.records AS records
ORDER BY group
