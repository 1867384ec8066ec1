// title: ¿Qué seguimientos hay, de qué compromiso y con quién?
// why: Lo único que muestra que algo se cumplió es una noticia con fecha.
// column: commitment «Compromiso» text
// column: date «Fecha» date
// column: news «Qué pasó» text
// column: state «Estado» term:STATE
// column: organizations «Organizaciones» list
// column: records «De dónde sale» records
MATCH (f:FollowUp)-[t:FOLLOWS_UP]->(c:Commitment)
OPTIONAL MATCH (f)-[b:FULFILLED_BY]->(o:Organization)
WITH f, t, c, o, b ORDER BY o.name, o.id
WITH f, t, c, collect(o.name) AS organizations, collect(b.records) AS named
RETURN c.name AS commitment, f.date AS date, f.name AS news, f.state AS state, organizations,
       [f.records, t.records, named] AS records
ORDER BY commitment, date IS NULL, date, news, c.id, f.id
