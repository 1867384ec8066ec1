// title: ¿De qué encuentros solo se sabe el año, el mes, o nada?
// why: Un día más exacto permite decir quién conoció a quién primero.
// column: meeting «Encuentro» text
// column: date «Fecha» date
// column: written «Como está escrita» text
// column: records «De dónde sale» records
MATCH (m:Meeting)
WHERE m.start IS NULL OR size(m.start) < 10
RETURN m.name AS meeting, m.start AS date, m.date_text AS written, m.records AS records
ORDER BY date IS NULL, date, meeting
