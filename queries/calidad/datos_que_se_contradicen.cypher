// title: ¿Qué datos se contradicen entre dos filas?
// why: Mientras nadie decida, el dato cuenta como desconocido; las filas dicen qué afirma cada una.
// column: kind «Qué es» label
// column: name «Cuál» text
// column: properties «Datos en duda» property
// column: records «De dónde sale» records
MATCH (n)
WHERE n.contested IS NOT NULL
RETURN labels(n)[0] AS kind, n.name AS name, [p IN n.contested | labels(n)[0] + '.' + p] AS properties,
       n.records AS records
ORDER BY kind, name, n.id
