from graph.keys import code, normal, slug


def test_spellings_of_one_name_have_one_normal_form():
    assert normal("Riqch’ari") == normal("RIQCH'ARI") == normal("Riqchari")
    assert normal("C.C. Texao") == normal("c c  texao") or normal("C.C. Texao") == "cc texao"
    assert normal("Ñandú") == "nandu"
    assert normal("\u200bCusco\u00a0Norte") == "cusco norte"


def test_a_name_of_signs_only_has_an_empty_normal_form():
    assert normal("«—»") == ""


def test_codes_keep_their_zeros():
    assert code(" 007 ") == "007"
    assert code("Org-A") == code("org-a")


def test_long_slugs_stay_apart():
    one, other = slug("a" * 100), slug("a" * 101)
    assert one != other
    assert len(one) <= 80
