// title: ¿Qué Puntos de Cultura constan por nombre, por departamento y año?
// why: Son los que se hallaron por nombre; los totales publicados son muchos más.
// column: region «Departamento» text
// column: year «Reconocida» date
// column: organization «Organización» text
// column: basis «Base de la fecha» text
// column: records «De dónde sale» records
MATCH (n:Recognition)-[:RECOGNIZES]->(o:Organization)
OPTIONAL MATCH (n)-[:LOCATED_IN]->(r:Region)
OPTIONAL MATCH (d:Region {level: 'department'}) WHERE d.ubigeo = left(r.ubigeo, 2)
RETURN d.name AS region, n.date AS year, o.name AS organization, n.date_basis AS basis, n.records AS records
ORDER BY region IS NULL, region, year IS NULL, year, organization
