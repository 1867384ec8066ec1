// title: ¿Qué seguimientos hay, de qué compromiso y con quién?
// why: Lo único que muestra que algo se cumplió es una noticia con fecha.
// column: commitment «Compromiso» text
// column: news «Qué pasó» text
// column: date «Fecha» date
// column: state «Estado» term:STATE
// column: organizations «Organizaciones» text
// column: records «De dónde sale» records
MATCH (f:FollowUp)-[:FOLLOWS_UP]->(c:Commitment)
OPTIONAL MATCH (f)-[:FULFILLED_BY]->(o:Organization)
WITH f, c, o ORDER BY o.name
WITH f, c, collect(o.name) AS organizations
RETURN c.name AS commitment, f.name AS news, f.date AS date, f.state AS state, organizations, f.records AS records
ORDER BY date IS NULL, date, commitment, news
