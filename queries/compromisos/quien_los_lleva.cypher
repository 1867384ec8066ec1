// title: ¿Quién lleva cada compromiso, quién lo emitió y en qué estado está?
// why: Un compromiso sin responsable conocido no se cumple solo. Emitirlo no es llevarlo. Donde no consta, hay que
//   preguntar.
// column: commitment «Compromiso» text
// column: kind «Clase» term:COMMITMENT_KIND
// column: carriers «Quién lo lleva» list
// column: issuers «Quién lo emitió» list
// column: due «Fecha límite» date
// column: state «Estado» term:STATE
// column: text «Qué se sabe del texto» text
// column: records «De dónde sale» records
MATCH (c:Commitment)
OPTIONAL MATCH (x:Organization|WorkingGroup)-[e:CARRIES]->(c)
WITH c, x, e ORDER BY x.name, x.id
WITH c, collect(x.name) AS carriers, collect(e.records) AS carried
OPTIONAL MATCH (c)-[i:ISSUED_BY]->(o:Organization)
WITH c, carriers, carried, o, i ORDER BY o.name, o.id
WITH c, carriers, carried, collect(o.name) AS issuers, collect(i.records) AS issued
RETURN c.name AS commitment, c.kind AS kind, carriers, issuers, c.due AS due, c.state AS state,
       coalesce(c.text, c.text_status) AS text, [c.records, carried, issued] AS records
ORDER BY kind, commitment, c.id
