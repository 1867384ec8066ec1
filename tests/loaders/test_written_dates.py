import pytest

from loaders.cells import Held
from loaders.dates import Ambiguous, read

CASES = """
2018-04-21                                     | 2018-04-21
2018-04                                        | 2018-04
2018                                           | 2018
2020-Q1                                        | 2020-Q1
2014-09/2014-12                                | 2014-09/2014-12
21 de abril de 2018                            | 2018-04-21
21 de abril del 2018                           | 2018-04-21
21 DE ABRIL DEL AÑO 2018                       | 2018-04-21
21 abril 2018                                  | 2018-04-21
abr. 2018                                      | 2018-04
abril de 2018                                  | 2018-04
set. 2018                                      | 2018-09
Set 2018                                       | 2018-09
Setiembre del 2018                             | 2018-09
septiembre 2018                                | 2018-09
sept. de 2018                                  | 2018-09
dic-2018                                       | 2018-12
abr-18                                         | 2018-04
2018 abril                                     | 2018-04
abril 21, 2018                                 | 2018-04-21
1ro de mayo de 2018                            | 2018-05-01
1° de mayo de 2018                             | 2018-05-01
primero de mayo de 2018                        | 2018-05-01
21/04/2018                                     | 2018-04-21
21-04-2018                                     | 2018-04-21
21.04.2018                                     | 2018-04-21
21 / 04 / 2018                                 | 2018-04-21
05/05/2018                                     | 2018-05-05
04/25/2018                                     | 2018-04-25
21/04/18                                       | 2018-04-21
21/04/98                                       | 1998-04-21
21-abr-18                                      | 2018-04-21
21-Abr-2018                                    | 2018-04-21
21/abr/2018                                    | 2018-04-21
21-IV-2018                                     | 2018-04-21
2018/04/21                                     | 2018-04-21
2018.4.21                                      | 2018-04-21
20180421                                       | 2018-04-21
21042018                                       | 2018-04-21
04/2018                                        | 2018-04
4-2018                                         | 2018-04
2018/04                                        | 2018-04
2018/4                                         | 2018-04
año 2018                                       | 2018
2018-04-21T10:00:00                            | 2018-04-21
2018-04-21 00:00:00                            | 2018-04-21
21/04/2018 10:30                               | 2018-04-21
21/04/2018 10:00 a.m.                          | 2018-04-21
21/04/2018, 5 pm                               | 2018-04-21
21/04/2018 de 10:00 a 18:00                    | 2018-04-21
21 de abril de 2018, 6:00 p. m.                | 2018-04-21
sábado 21 de abril de 2018                     | 2018-04-21
Sábado, 21 de abril de 2018                    | 2018-04-21
sáb. 21/04/2018                                | 2018-04-21
21/04/2018 (sábado)                            | 2018-04-21
martes 03/04/2018                              | 2018-04-03
3 al 5 de agosto de 2017                       | 2017-08-03/2017-08-05
del 3 al 5 de agosto del 2017                  | 2017-08-03/2017-08-05
3-5 de agosto 2017                             | 2017-08-03/2017-08-05
3 y 4 de agosto de 2017                        | 2017-08-03/2017-08-04
3, 4 y 5 de agosto de 2017                     | 2017-08-03/2017-08-05
viernes 3 y sábado 4 de agosto de 2018         | 2018-08-03/2018-08-04
3 al 5/8/2017                                  | 2017-08-03/2017-08-05
03-05/08/2017                                  | 2017-08-03/2017-08-05
28 de julio al 2 de agosto de 2017             | 2017-07-28/2017-08-02
28 de diciembre de 2017 al 2 de enero de 2018  | 2017-12-28/2018-01-02
desde el 3 de abril hasta el 5 de mayo de 2018 | 2018-04-03/2018-05-05
22/4/2018 y 23/4/2018                          | 2018-04-22/2018-04-23
03/04/2018 al 15/04/2018                       | 2018-04-03/2018-04-15
setiembre a diciembre de 2014                  | 2014-09/2014-12
setiembre-diciembre 2014                       | 2014-09/2014-12
ago/set 2018                                   | 2018-08/2018-09
entre mayo y julio de 2018                     | 2018-05/2018-07
noviembre 2017 a febrero 2018                  | 2017-11/2018-02
09/2014 - 12/2014                              | 2014-09/2014-12
2017-2018                                      | 2017/2018
2017 al 2019                                   | 2017/2019
2017-18                                        | 2017/2018
fines de octubre 2019                          | 2019-10-21/2019-10-31
a fines de octubre de 2019                     | 2019-10-21/2019-10-31
finales de febrero de 2020                     | 2020-02-21/2020-02-29
inicios de mayo de 2018                        | 2018-05-01/2018-05-10
a mediados de mayo 2018                        | 2018-05-11/2018-05-20
fines de 2019                                  | 2019-09/2019-12
primera quincena de mayo de 2019               | 2019-05-01/2019-05-15
2da quincena de febrero 2019                   | 2019-02-16/2019-02-28
primera semana de junio de 2018                | 2018-06-01/2018-06-07
última semana de junio 2018                    | 2018-06-24/2018-06-30
semana del 3 al 9 de abril de 2018             | 2018-04-03/2018-04-09
semana del 3 de abril de 2018                  | 2018-04-03/2018-04-09
I trimestre 2020                               | 2020-Q1
primer trimestre del 2020                      | 2020-Q1
2020-T1                                        | 2020-Q1
T1 2020                                        | 2020-Q1
4to trimestre de 2019                          | 2019-Q4
I semestre de 2019                             | 2019-01/2019-06
segundo semestre 2019                          | 2019-07/2019-12
reprogramado al 5 de mayo de 2018              | 2018-05-05
15/03/2018 (reprogramado al 20/04/2018)        | 2018-04-20
veintiuno de abril de dos mil dieciocho        | 2018-04-21
a los veintiún días del mes de abril de 2018   | 2018-04-21
treinta y uno de mayo del dos mil veinte       | 2020-05-31
abril de dos mil veinticuatro                  | 2024-04
sin fecha                                      |
S/F                                            |
s. f.                                          |
por definir                                    |
--                                             |
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_date_in_spanish_keeps_its_precision(case: str):
    text, _, canonical = (part.strip() for part in case.partition("|"))
    assert read(text).value == (canonical or None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31/02/2018", "not a date"), ("31 de abril de 2018", "not a date"), ("13/13/2018", "not a date"), ("ayer", "not a date"), ("21/04", "not a date"), ("mayo", "not a date"),
        ("jueves 5 de mayo", "not a date"), ("5 al 3 de agosto de 2017", "not a date"), ("99", "not a date"), ("43211", "not a date"), ("abril 18", "not a date"),
        ("quincena de abril de 2018", "not a date"), ("5 trimestre 2020", "not a date"), ("21/04/0018", "year"), ("21/04/2918", "year"), ("domingo 21 de abril de 2018", "weekday"),
        ("3 y 20 de agosto de 2017", "two days"), ("suspendida", "suspended"), ("21/04/2018 (cancelado)", "suspended"), ("aprox. 2018", "not exact"), ("antes de 2018", "not exact"),
        ("=HOY()", "not a date"), ("21//04//2018", "not a date"), ("Ana Pérez", "not a date"), ("#N/D", "not a date"),
    ],
)  # fmt: skip
def test_what_is_no_date_is_held_with_its_remedy(text: str, code: str):
    with pytest.raises(Held) as held:
        read(text)
    assert held.value.code == code
    assert held.value.remedy


@pytest.mark.parametrize(
    ("text", "readings"), [("03/04/2018", ("2018-04-03", "2018-03-04")), ("3-4-18", ("2018-04-03", "2018-03-04"))]
)
def test_day_and_month_that_could_be_either_are_not_guessed(text: str, readings: tuple[str, str]):
    with pytest.raises(Ambiguous) as either:
        read(text)
    assert either.value.readings == readings


@pytest.mark.parametrize(
    "text",
    [
        "fines de octubre 2019",
        "2da quincena de mayo de 2019",
        "semana del 3 al 9 de abril de 2018",
        "15/03/2018 (reprogramado al 20/04/2018)",
    ],
)
def test_words_that_say_more_than_the_interval_are_kept(text: str):
    assert read(text).words == text


@pytest.mark.parametrize("text", ["21/04/18", "abr-18", "21/04/2018 10:30", "04/25/2018"])
def test_what_was_understood_with_care_is_said(text: str):
    assert read(text).mended
