// title: ¿Qué organizaciones hay en una región y qué mesas integran?
// why: Para saber a quién llamar antes de viajar o de convocar.
// param: region region «Región» = 08
// column: organization «Organización» text
// column: kind «Tipo» text
// column: groups «Mesas» text
// column: basis «Base de la región» term:GEO_BASIS
// column: records «De dónde sale» records
MATCH (o:Organization)-[l:LOCATED_IN]->(r:Region)
WHERE left(r.ubigeo, 2) = $region
OPTIONAL MATCH (o)-[:MEMBER_OF]->(g:WorkingGroup) WHERE g.group_type <> 'register' OR g.group_type IS NULL
WITH o, l, collect(g.name) AS groups
RETURN o.name AS organization, o.kind AS kind, groups, l.geo_basis AS basis, o.records AS records
ORDER BY organization
