// title: ¿Qué relaciones declaran las organizaciones entre sí?
// why: Lo que una fuente declara pesa más que haber coincidido. No todas son trabajar juntas: recibir fondos o ser
//   parte de otra no lo es.
// meaning: works = RELATION works together
// column: organization «Organización» text
// column: relation «Relación» term:RELATION
// column: other «Con quién» text
// column: together «Es trabajar juntas» flag
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:RELATED_TO]->(p:Organization)
UNWIND e.relation AS relation
WITH DISTINCT o, e, p, relation
RETURN o.name AS organization, relation, p.name AS other, relation IN $works AS together, e.records AS records
ORDER BY organization, other, relation, o.id, p.id
