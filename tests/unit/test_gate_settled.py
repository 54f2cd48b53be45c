"""What is only asked, hoped, discussed or suggested is not told as agreed, granted or proved."""

import pytest

from tests.gate_cases import is_honest

DISTORTED = (
    ("The union asked the bank to publish the report.", "The bank agreed to publish the report."),
    ("The union asked the bank to publish the report.", "The bank promised to publish the report."),
    ("Residents urged the council to keep the bridge.", "The council agreed to keep the bridge."),
    (
        "The firm has applied for a permit to widen the quay.",
        "The firm was granted a permit to widen the quay.",
    ),
    (
        "The club has requested a loan of 3 million crowns.",
        "The club was granted a loan of 3 million crowns.",
    ),
    ("The committee discussed a ban on barges.", "The committee approved a ban on barges."),
    ("The committee discussed a ban on barges.", "The committee adopted a ban on barges."),
    (
        "The committee debated the budget for six hours.",
        "The committee adopted the budget after six hours.",
    ),
    ("The motion was lost by two votes.", "The motion was carried by two votes."),
    ("The motion fell by 21 votes to 19.", "The motion was carried by 21 votes to 19."),
    ("The judges split five to four on the verdict.", "The judges were unanimous on the verdict."),
    (
        "Three of the nine members voted against the plan.",
        "The nine members approved the plan unanimously.",
    ),
    ("The decision was taken by seven votes to two.", "The decision was unanimous."),
    (
        "The draft says that the valve may have failed.",
        "The report concluded that the valve had failed.",
    ),
    (
        "The study found a link between the dye and asthma.",
        "The study proved that the dye caused asthma.",
    ),
    (
        "The dye is associated with asthma, the study says.",
        "The dye causes asthma, the study says.",
    ),
    ("Heavy rain may have contributed to the landslide.", "Heavy rain caused the landslide."),
    (
        "The police suspect that a heater started the fire.",
        "The police confirmed that a heater started the fire.",
    ),
    ("The mayor called reports of a sale nonsense.", "The mayor confirmed reports of a sale."),
    ("The mayor said talk of a sale was baseless.", "The mayor confirmed talk of a sale."),
    ("Lind is expected to sign the treaty in May.", "Lind agreed to sign the treaty."),
    ("Lind is due in court on charges of theft.", "Lind was convicted of theft."),
    ("Lind denies having struck the guard.", "Lind accepted that he had struck the guard."),
    ("Lind was unmoved by the offer.", "Lind accepted the offer."),
    ("The appeal will be heard in May.", "The appeal was upheld in May."),
    ("The court will hear the complaint in May.", "The court upheld the complaint."),
    ("The two sides came nearer to each other on pay.", "The two sides agreed on pay."),
    ("The photograph appears to show a crack.", "The photograph proved that there was a crack."),
    (
        "The firm offered the town 3 million crowns.",
        "The town accepted 3 million crowns from the firm.",
    ),
    ("The minister is considering a grant for the mill.", "The minister granted the mill money."),
    (
        "The report lists fatigue among several possible reasons.",
        "The report concluded that fatigue was the reason.",
    ),
    ("A first draft blames the pilot.", "The board concluded that the pilot was to blame."),
    ("The party wants the law changed.", "The party was promised that the law would be changed."),
    ("Talks on a merger of the two banks go on.", "The two banks agreed on a merger."),
)
HONEST = (
    ("The bank accepted the terms.", "The bank agreed to the terms."),
    ("The two sides struck a deal on pay.", "The two sides agreed on pay."),
    ("The council voted for the plan by 12 to 3.", "The council approved the plan by 12 to 3."),
    ("The council waved the plan through.", "The council approved the plan."),
    (
        "The city issued the firm a permit to widen the quay.",
        "The firm was granted a permit to widen the quay.",
    ),
    ("The motion passed by 21 votes to 19.", "The motion was carried by 21 votes to 19."),
    ("All nine judges backed the verdict.", "The verdict of the judges was unanimous."),
    ("Nobody voted against the plan.", "The plan was approved unanimously."),
    (
        "The board found that the valve had failed.",
        "The board concluded that the valve had failed.",
    ),
    ("The fire started because of a heater.", "A heater caused the fire."),
    ("The quake killed 40 people.", "The quake caused 40 deaths."),
    ("Lind was found guilty of theft.", "Lind was convicted of theft."),
    ("Lind pledged to keep the pool open.", "Lind promised to keep the pool open."),
    ("Lind said he would keep the pool open.", "Lind promised to keep the pool open."),
    (
        "It is true that the pool will close, Lind said.",
        "Lind confirmed that the pool would close.",
    ),
    ("Lind said the pool would close in May.", "Lind confirmed that the pool would close in May."),
    ("The parliament passed the law in May.", "The parliament adopted the law in May."),
    ("Lind said yes to the offer.", "Lind accepted the offer."),
    ("The study showed that the dye harms bees.", "The study proved that the dye harms bees."),
    (
        "The union asked the bank to publish the report.",
        "The bank was asked to publish the report.",
    ),
    (
        "The union hopes the bank will agree to the terms.",
        "The union hopes that the bank will agree to the terms.",
    ),
    ("The committee has yet to decide on the ban.", "The committee has not approved the ban."),
)


@pytest.mark.parametrize(("quote", "claim"), DISTORTED)
def test_nothing_is_settled_that_the_source_leaves_open(quote: str, claim: str) -> None:
    assert not is_honest(quote, claim)


@pytest.mark.parametrize(("quote", "claim"), HONEST)
def test_what_is_settled_may_be_told_by_another_word(quote: str, claim: str) -> None:
    assert is_honest(quote, claim)
