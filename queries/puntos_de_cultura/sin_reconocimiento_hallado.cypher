// title: ¿De qué Puntos de Cultura no se halló el reconocimiento?
// why: Una fuente las llama Punto de Cultura, y no se encontró en qué lista ni cuándo se las reconoció: es lo que hay
//   que buscar en las resoluciones.
// column: organization «Organización» text
// column: region «Región» list
// column: records «De dónde sale» records
MATCH (o:Organization)
WHERE o.is_culture_point AND NOT EXISTS { (:Recognition)-[:RECOGNIZES]->(o) }
OPTIONAL MATCH (o)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..3]->(d:Region {level: 'department'})
WITH o, collect(DISTINCT d.name) AS region
RETURN o.name AS organization, region, o.records AS records
ORDER BY organization, o.id
