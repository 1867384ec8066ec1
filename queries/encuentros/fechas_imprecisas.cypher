// title: ¿De qué encuentros no se sabe el día?
// why: El día permite decir quién conoció a quién primero. Al lado va lo que la fuente escribe.
// column: meeting «Encuentro» text
// column: date «Lo que se sabe» date
// column: written «Como está escrita» text
// column: records «De dónde sale» records
MATCH (m:Meeting)
WHERE m.start IS NULL OR size(m.start) <> 10
RETURN m.name AS meeting, m.start AS date, m.date_text AS written, m.records AS records
ORDER BY date IS NULL, date, meeting, m.id
