// title: ¿Qué encuentros se celebraron en una región, y con quién?
// why: Para preparar una visita con la memoria de lo que ya pasó.
// param: region region «Región» = 08
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: kind «Tipo» term:MEETING_KIND
// column: organizations «Organizaciones que constan» text
// column: records «De dónde sale» records
MATCH (m:Meeting)-[:HELD_IN]->(r:Region)
WHERE left(r.ubigeo, 2) = $region
OPTIONAL MATCH (o:Organization)-[:ATTENDED]->(m)
WITH m, o ORDER BY o.name
WITH m, collect(o.name) AS organizations
RETURN m.name AS meeting, m.start AS date, m.kind AS kind, organizations, m.records AS records
ORDER BY date IS NULL, date, meeting
