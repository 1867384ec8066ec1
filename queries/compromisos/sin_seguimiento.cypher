// title: ¿De qué compromisos no consta ningún seguimiento?
// why: Sin una noticia fechada no se puede decir que se cumplió, ni que no. Cuántos actos lo recogen dice con quién
//   hablar primero.
// column: commitment «Compromiso» text
// column: kind «Clase» term:COMMITMENT_KIND
// column: launched «Lanzado» date
// column: items «Cuántos son» integer
// column: pledges «Actos que lo recogen» integer
// column: records «De dónde sale» records
MATCH (c:Commitment)
WHERE NOT EXISTS { (:FollowUp)-[:FOLLOWS_UP]->(c) }
OPTIONAL MATCH (p:Pledge)-[t:TAKES_UP]->(c)
WITH c, count(p) AS pledges, collect(t.records) AS taken
RETURN c.name AS commitment, c.kind AS kind, c.launched AS launched, c.items AS items, pledges,
       [c.records, taken] AS records
ORDER BY pledges DESC, commitment, c.id
