// title: ¿Qué encuentros convocó cada mesa?
// why: Una mesa que convoca está viva: para ver qué hizo cada una y cuándo fue la última vez que consta.
// param: group group «Mesa» =
// column: group «Mesa» text
// column: meeting «Encuentro» text
// column: kind «Tipo» term:MEETING_KIND
// column: date «Fecha» date
// column: region «Dónde» list
// column: records «De dónde sale» records
MATCH (m:Meeting)-[e:CONVENED_BY]->(g:WorkingGroup)
WHERE $group IS NULL OR g.id = $group
OPTIONAL MATCH (m)-[h:HELD_IN]->(r:Region)
WITH g, m, e, collect(r.name) AS region, collect(h.records) AS held
RETURN g.name AS group, m.name AS meeting, m.kind AS kind, m.start AS date, region,
       [e.records, held] AS records
ORDER BY group, date IS NULL, date, meeting, g.id, m.id
