// title: ¿De qué compromisos no consta ningún seguimiento?
// why: Sin una noticia fechada no se puede decir que se cumplió, ni que no.
// column: commitment «Compromiso» text
// column: kind «Clase» term:COMMITMENT_KIND
// column: launched «Lanzado» date
// column: pledges «Actos que lo recogen» integer
// column: carriers «Quién lo lleva» text
// column: records «De dónde sale» records
MATCH (c:Commitment)
WHERE NOT EXISTS { (:FollowUp)-[:FOLLOWS_UP]->(c) }
OPTIONAL MATCH (o)-[:CARRIES]->(c)
WITH c, o ORDER BY o.name
WITH c, collect(o.name) AS carriers
RETURN c.name AS commitment, c.kind AS kind, c.launched AS launched, COUNT { (:Pledge)-[:TAKES_UP]->(c) } AS pledges, carriers, c.records AS records
ORDER BY commitment
