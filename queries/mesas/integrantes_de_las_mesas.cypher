// title: ¿Quién integra cada mesa, y a qué fecha consta?
// why: Las listas cambian y cada una vale para su fecha: una organización puede salir en dos. Sin una mesa salen todas
//   menos los padrones.
// param: group group «Mesa» =
// meaning: registers = GROUP_TYPE register
// column: group «Mesa» text
// column: organization «Organización» text
// column: role «Rol» term:MEMBER_ROLE
// column: since «Desde» date
// column: until «Hasta» date
// column: as_of «Consta al» date
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:MEMBER_OF]->(g:WorkingGroup)
WHERE CASE WHEN $group IS NULL THEN NOT coalesce(g.group_type, '') IN $registers ELSE g.id = $group END
UNWIND range(0, size(e.role) - 1) AS i
WITH g, o, e, e.role[i] AS role, e.since[i] AS since, e.until[i] AS until, e.as_of[i] AS as_of
RETURN g.name AS group, o.name AS organization, role, since, until, as_of, e.records AS records
ORDER BY group, organization, as_of, since, role, g.id, o.id
