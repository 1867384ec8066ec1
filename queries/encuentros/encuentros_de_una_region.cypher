// title: ¿Qué encuentros se celebraron en una región, y quién consta en ellos?
// why: Para preparar una visita con la memoria de lo que ya pasó ahí.
// param: region region «Región» = Cusco
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: kind «Tipo» term:MEETING_KIND
// column: place «Lugar» text
// column: organizations «Organizaciones que constan» list
// column: records «De dónde sale» records
MATCH (m:Meeting)-[h:HELD_IN]->(:Region)-[:PART_OF*0..3]->(:Region {id: $region})
WITH m, collect(h.records) AS held
OPTIONAL MATCH (o:Organization)-[a:ATTENDED]->(m)
WITH m, held, o, a ORDER BY o.name, o.id
WITH m, held, collect(o.name) AS organizations, collect(a.records) AS listed
RETURN m.name AS meeting, m.start AS date, m.kind AS kind, coalesce(m.place, m.city) AS place, organizations,
       [m.records, held, listed] AS records
ORDER BY date IS NULL, date, meeting, m.id
