// title: ¿Cuántos Puntos de Cultura constan por nombre en cada departamento y año?
// why: Son los reconocimientos que se hallaron por nombre; los totales publicados son muchos más. Donde no consta el
//   departamento o el año, se dice.
// column: department «Departamento» text
// column: year «Año» text
// column: how_many «Cuántos» integer
// column: organizations «Organizaciones» list
// column: records «De dónde sale» records
MATCH (n:Recognition)-[e:RECOGNIZES]->(o:Organization)
OPTIONAL MATCH (n)-[l:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
// An interval inside one year is of that year; one over two years says both.
WITH d, left(split(n.date, '/')[0], 4) AS first, left(split(n.date, '/')[-1], 4) AS last, n, e, o, l
WITH d, CASE first WHEN last THEN first ELSE first + '-' + last END AS year, n, e, o, l ORDER BY o.name, o.id
WITH d, year, count(DISTINCT n) AS how_many, collect(DISTINCT o.name) AS organizations,
     collect([n.records, e.records, l.records]) AS records
RETURN d.name AS department, year, how_many, organizations, records
ORDER BY d IS NULL, d.ubigeo, year IS NULL, year
