// title: ¿Qué compromisos vencieron y no constan como cumplidos?
// why: Para la agenda de la próxima reunión. Que no conste no quiere decir que no se cumplió: falta la noticia. Lo
//   cancelado no sale, y de un plazo del que solo se sabe el mes o el año cuenta su último día.
// meaning: settled = STATE settled
// param: day date «Al día» = hoy
// column: commitment «Compromiso» text
// column: due «Fecha límite» date
// column: state «Estado» term:STATE
// column: carriers «Quién lo lleva» list
// column: last «Última noticia» date
// column: records «De dónde sale» records
MATCH (c:Commitment)
WHERE c.due IS NOT NULL AND NOT coalesce(c.state, '') IN $settled
  AND NOT EXISTS { (f:FollowUp)-[:FOLLOWS_UP]->(c) WHERE f.state IN $settled }
WITH c, split(c.due, '/')[-1] AS last
WITH c, date(last) + duration(CASE WHEN size(last) = 4 THEN 'P1Y' WHEN last CONTAINS 'Q' THEN 'P3M'
                                   WHEN size(last) = 7 THEN 'P1M' ELSE 'P1D' END) AS over
WHERE over <= date($day)
OPTIONAL MATCH (f:FollowUp)-[:FOLLOWS_UP]->(c)
WITH c, over, max(f.date) AS last, collect(f.records) AS followed
OPTIONAL MATCH (x:Organization|WorkingGroup)-[e:CARRIES]->(c)
WITH c, over, last, followed, x, e ORDER BY x.name, x.id
WITH c, over, last, followed, collect(x.name) AS carriers, collect(e.records) AS carried
RETURN c.name AS commitment, c.due AS due, c.state AS state, carriers, last, [c.records, carried, followed] AS records
ORDER BY over, commitment, c.id
