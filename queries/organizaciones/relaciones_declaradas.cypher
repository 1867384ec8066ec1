// title: ¿Qué relaciones declaran las organizaciones entre sí?
// why: Lo que una fuente declara pesa más que haber coincidido.
// column: organization «Organización» text
// column: relation «Relación» term:RELATION
// column: other «Con quién» text
// column: records «De dónde sale» records
MATCH (o:Organization)-[e:RELATED_TO]->(p:Organization)
RETURN o.name AS organization, e.relation AS relation, p.name AS other, e.records AS records
ORDER BY organization, other
