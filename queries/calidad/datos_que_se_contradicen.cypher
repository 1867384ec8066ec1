// title: ¿Qué datos se contradicen entre dos filas?
// why: Mientras nadie decida, el dato cuenta como desconocido; las filas dicen qué afirma cada una.
// column: what «Qué» text
// column: properties «Datos en duda» text
// column: records «De dónde sale» records
MATCH (n) WHERE n.contested IS NOT NULL
RETURN n.name AS what, n.contested AS properties, n.records AS records
ORDER BY what
