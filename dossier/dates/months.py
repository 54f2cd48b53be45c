"""Months: the names of months in other languages than English, as articles print them."""

_NAMES = (
    "januar jänner janvier enero gennaio janeiro januari stycznia січня января ocak",
    "februar février fevrier febrero febbraio fevereiro februari lutego лютого февраля şubat",
    "märz maerz mars marzo março maart marca березня марта mart",
    "april avril abril aprile kwietnia квітня апреля nisan",
    "mai mayo maggio maio mei maja травня мая mayıs",
    "juni juin junio giugno junho czerwca червня июня haziran",
    "juli juillet julio luglio julho lipca липня июля temmuz",
    "august août aout agosto augustus sierpnia серпня августа ağustos",
    "september septembre septiembre settembre setembro września вересня сентября eylül",
    "oktober octobre octubre ottobre outubro października жовтня октября ekim",
    "november novembre noviembre novembro listopada листопада ноября kasım",
    "dezember décembre decembre diciembre dicembre dezembro december grudnia грудня декабря aralık",
)
FOREIGN_MONTHS = {
    name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()
}
