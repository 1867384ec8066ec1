// title: ¿De qué mesas no se conoce ningún integrante?
// why: La mesa consta, su lista no: es la lista que hay que pedir. Que la mesa sea ella misma una organización no dice
//   quién la integra.
// meaning: itself = MEMBER_ROLE is the group
// column: group «Mesa» text
// column: type «Tipo» term:GROUP_TYPE
// column: region «Región» list
// column: as_of «Consta al» date
// column: status «Qué se sabe» text
// column: records «De dónde sale» records
MATCH (g:WorkingGroup)
WHERE NOT EXISTS {
  (:Organization)-[e:MEMBER_OF]->(g) WHERE any(role IN e.role WHERE NOT role IN $itself)
}
OPTIONAL MATCH (g)-[l:LOCATED_IN]->(r:Region)
WITH g, collect(r.name) AS region, collect(l.records) AS located
RETURN g.name AS group, g.group_type AS type, region, g.as_of AS as_of, g.status AS status,
       [g.records, located] AS records
ORDER BY type IS NULL, type, group, g.id
