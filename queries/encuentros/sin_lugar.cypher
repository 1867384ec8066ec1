// title: ¿De qué encuentros no se conoce la región?
// why: Mientras no conste dónde fueron, no cuentan como encuentro de ninguna región. Unos fueron fuera del Perú.
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: counts_as «Vale por» integer
// column: place «Lo que se sabe del lugar» text
// column: country «País» text
// column: records «De dónde sale» records
MATCH (m:Meeting)
WHERE NOT EXISTS { (m)-[:HELD_IN]->(:Region) }
RETURN m.name AS meeting, m.start AS date, coalesce(m.counts_as, 1) AS counts_as, coalesce(m.place, m.city) AS place,
       m.country AS country, m.records AS records
ORDER BY country, date IS NULL, date, meeting, m.id
