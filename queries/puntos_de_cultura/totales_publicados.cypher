// title: ¿Cuántos Puntos de Cultura dicen las publicaciones que hay?
// why: Son dos registros distintos: el primero terminó hacia 2018 y el segundo empezó en 2019. Nunca una sola línea.
// column: register «Registro» term:CULTURE_POINT_REGISTER
// column: date «Fecha» date
// column: points «Puntos» integer
// column: regions «Regiones» integer
// column: kind «Clase» term:TOTAL_KIND
// column: note «Nota» text
// column: records «De dónde sale» records
MATCH (t:RegisterTotal)
RETURN t.register AS register, t.date AS date, t.points AS points, t.regions AS regions, t.kind AS kind,
       t.note AS note, t.records AS records
ORDER BY date IS NULL, date, points, t.id
