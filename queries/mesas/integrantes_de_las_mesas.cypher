// title: ¿Quién integra cada mesa, y a qué fecha consta?
// why: Las listas cambian: cada una vale para su fecha.
// column: group «Mesa» text
// column: organization «Organización» text
// column: role «Rol» term:MEMBER_ROLE
// column: as_of «Consta al» text
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:MEMBER_OF]->(g:WorkingGroup)
WHERE coalesce(g.group_type, '') <> 'register'
RETURN g.name AS group, o.name AS organization, e.role AS role, [x IN e.as_of | CASE x WHEN '' THEN 'sin fecha' ELSE x END] AS as_of, e.records AS records
ORDER BY group, organization
